package nianbao.bench.peer;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import nianbao.bench.WarmUp;

/** tabula-java in this process, with classes of its own: PDFBox is another version there. */
public final class HotTabula implements AutoCloseable {
    private static final double NS_PER_MS = 1e6;

    private final URLClassLoader loader;
    private final MethodHandle load;
    private final MethodHandle newExtractor;
    private final MethodHandle extract;
    private final MethodHandle newLattice;
    private final MethodHandle tables;

    /** @throws IOException where the jars are not those of tabula-java */
    public HotTabula(List<Path> jars) throws IOException {
        List<URL> addresses = new ArrayList<>();
        for (Path jar : jars) {
            addresses.add(jar.toUri().toURL());
        }
        loader = new URLClassLoader(addresses.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            Class<?> document = loader.loadClass("org.apache.pdfbox.pdmodel.PDDocument");
            Class<?> extractor = loader.loadClass("technology.tabula.ObjectExtractor");
            Class<?> pages = loader.loadClass("technology.tabula.PageIterator");
            Class<?> page = loader.loadClass("technology.tabula.Page");
            Class<?> lattice = loader.loadClass("technology.tabula.extractors.SpreadsheetExtractionAlgorithm");
            load = lookup.findStatic(document, "load", MethodType.methodType(document, byte[].class));
            newExtractor = lookup.findConstructor(extractor, MethodType.methodType(void.class, document));
            extract = lookup.findVirtual(extractor, "extract", MethodType.methodType(pages));
            newLattice = lookup.findConstructor(lattice, MethodType.methodType(void.class));
            tables = lookup.findVirtual(lattice, "extract", MethodType.methodType(List.class, page));
        } catch (ReflectiveOperationException e) {
            loader.close();
            throw new IOException("tabula-java: " + e, e);
        }
    }

    /**
     * Reads files again and again.
     *
     * @param warmUp seconds at least before anything is measured
     * @return milliseconds of wall time a page, of the middle run
     * @throws IOException where it fails on one of them
     */
    public double millisPerPage(List<byte[]> pdfs, double warmUp, int runs) throws IOException {
        int pages = read(pdfs);
        WarmUp.untilSteady(warmUp, () -> read(pdfs));
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            read(pdfs);
            millis.add((System.nanoTime() - start) / NS_PER_MS / pages);
        }
        Collections.sort(millis);
        return millis.get(millis.size() / 2);
    }

    private int read(List<byte[]> pdfs) throws IOException {
        int pages = 0;
        for (byte[] pdf : pdfs) {
            pages += read(pdf);
        }
        return pages;
    }

    /**
     * Finds all tables of a file by their rulings.
     *
     * @return the number of pages
     * @throws IOException where it fails
     */
    public int read(byte[] pdf) throws IOException {
        try (AutoCloseable document = (AutoCloseable) load.invoke(pdf)) {
            Object algorithm = newLattice.invoke();
            Iterator<?> pages = (Iterator<?>) extract.invoke(newExtractor.invoke(document));
            int count = 0;
            while (pages.hasNext()) {
                tables.invoke(algorithm, pages.next());
                count++;
            }
            return count;
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(String.valueOf(e), e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
