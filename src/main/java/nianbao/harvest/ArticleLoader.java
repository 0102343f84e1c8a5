package nianbao.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import nianbao.detect.type.TypeDetector;
import nianbao.harvest.PageLoader.Arrived;
import nianbao.harvest.PageLoader.Document;
import nianbao.harvest.PageLoader.Page;
import nianbao.harvest.SourceCrawler.Visit;
import nianbao.harvest.net.FetchResult;
import nianbao.harvest.net.address.WebAddress;
import nianbao.harvest.net.http.Spool;
import nianbao.harvest.page.WebPage;
import nianbao.store.source.HarvestAlarm;

/**
 * Puts an article together that is served in pieces: further pages, or pictures of pages. Its file is an archive of them,
 * each as it came, in their order.
 */
final class ArticleLoader {
    /** Pages of an article; a report has some ten. */
    private static final int PARTS = 60;
    /** Bytes of all its pages together: each is held in memory, many times as large. */
    private static final long PARTS_BYTES = 16L << 20;
    /** Pixels that a picture of a page has along each side; pictures in a text have fewer. */
    private static final int PAGE_PIXELS = 600;

    private static final Set<String> IMAGES = Set.of(TypeDetector.JPEG, TypeDetector.PNG, TypeDetector.TIFF);

    private final PageLoader loader;
    private final Spool spool;
    private final long bytes;

    /** @param bytes that the pictures of an article may have */
    ArticleLoader(PageLoader loader, Spool spool, long bytes) {
        this.loader = loader;
        this.spool = spool;
        this.bytes = bytes;
    }

    /**
     * The pages of an article, in their order.
     *
     * @param missed what of it could not be had
     */
    record Article(List<Page> pages, Optional<HarvestAlarm> missed) {
        Article {
            pages = List.copyOf(pages);
        }

        boolean isWhole() {
            return missed.isEmpty();
        }

        boolean isReport() {
            return pages.stream().anyMatch(page -> page.page().isReport()) || WebPage.isReport(text());
        }

        boolean isWholeReport() {
            return WebPage.isWholeReport(text());
        }

        private String text() {
            return pages.stream().map(page -> page.page().text()).collect(Collectors.joining("\n"));
        }
    }

    /** Loads the further pages of the article whose first is at hand; all but the first are to be removed. */
    Article article(WebAddress address, Page first) {
        WebAddress at = first.loaded().validators().at();
        List<Page> pages = new ArrayList<>(List.of(first));
        NavigableMap<Integer, WebAddress> ahead =
                new TreeMap<>(first.page().paging().parts(at));
        for (var part = ahead.pollFirstEntry(); part != null; part = ahead.pollFirstEntry()) {
            if (pages.size() == PARTS || bytes(pages.stream().map(Page::loaded)) > PARTS_BYTES) {
                return new Article(pages, Optional.of(tooMany(address)));
            }
            Arrived arrived = loader.load(part.getValue());
            Optional<HarvestAlarm> missed = missed(address, arrived);
            if (missed.isPresent()) {
                loader.remove(arrived);
                return new Article(pages, missed);
            }
            Page next = (Page) arrived;
            next.page().paging().parts(at).tailMap(part.getKey(), false).forEach(ahead::putIfAbsent);
            boolean isNew = pages.stream()
                    .noneMatch(page -> page.page().text().equals(next.page().text()));
            if (isNew) {
                pages.add(next);
            } else { // some sites count the first page too
                loader.remove(next);
            }
        }
        return new Article(pages, Optional.empty());
    }

    private HarvestAlarm tooMany(WebAddress address) {
        return loader.alarm(address, "too-many-parts", String.valueOf(PARTS));
    }

    private static long bytes(Stream<FetchResult.Loaded> files) {
        return files.mapToLong(loaded -> loaded.file().toFile().length()).sum();
    }

    private Optional<HarvestAlarm> missed(WebAddress address, Arrived arrived) {
        if (arrived instanceof Page page && !page.page().isHollow()) {
            return Optional.empty();
        } else if (arrived instanceof Page page) {
            return loader.obstacle(page.loaded().validators().at(), page).map(why -> partMissed(address, why));
        } else if (arrived instanceof PageLoader.Missed failure) {
            return Optional.of(partMissed(address, failure.alarm()));
        } else if (arrived instanceof PageLoader.Gone gone) {
            return Optional.of(partMissed(address, gone.alarm()));
        }
        return Optional.of(loader.alarm(address, "part-missed", ""));
    }

    private HarvestAlarm partMissed(WebAddress address, HarvestAlarm why) {
        return loader.alarm(address, "part-missed", why.place() + ": " + why.reason());
    }

    /** One file of all pages of an article. */
    Path file(WebAddress address, Article article) {
        return spool.make(address, address.name() + ".zip", out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                add(zip, "mimetype", TypeDetector.ARTICLE.getBytes(StandardCharsets.US_ASCII));
                int number = 1;
                for (Page page : article.pages()) {
                    add(zip, numbered(number++, "html"), page.loaded().file());
                }
            }
        });
    }

    /**
     * Loads the pictures of an article that has hardly anything else, and hands them over: one, or an archive of several,
     * which is to be removed.
     *
     * @return what came of it; empty where none is the picture of a page
     */
    Optional<Visit> pictures(WebAddress address, WebPage page, Function<Path, Visit> taker) {
        List<Document> pictures = new ArrayList<>();
        try {
            for (WebAddress picture : page.pictures()) {
                if (pictures.size() == PARTS || bytes(pictures.stream().map(Document::loaded)) > bytes) {
                    return Optional.of(SourceCrawler.NothingNew.failed(tooMany(address)));
                }
                Arrived arrived = loader.load(picture, Optional.empty(), bytes);
                if (arrived instanceof Document document && isPage(document)) {
                    pictures.add(document);
                } else if (arrived instanceof Document || arrived instanceof Page) { // it is no page of the article
                    loader.remove(arrived);
                } else {
                    return missed(address, arrived).map(SourceCrawler.NothingNew::failed);
                }
            }
            return pictures.isEmpty() ? Optional.empty() : Optional.of(taker.apply(file(address, pictures)));
        } finally {
            pictures.forEach(loader::remove);
        }
    }

    private Path file(WebAddress address, List<Document> pictures) {
        if (pictures.size() == 1) {
            Path picture = pictures.get(0).loaded().file();
            return spool.make(address, String.valueOf(picture.getFileName()), out -> Files.copy(picture, out));
        }
        return spool.make(address, address.name() + ".zip", out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                int number = 1;
                for (Document picture : pictures) {
                    String ending = picture.type().replace("image/", "");
                    add(zip, numbered(number++, ending), picture.loaded().file());
                }
            }
        });
    }

    private static boolean isPage(Document document) {
        if (!IMAGES.contains(document.type())) {
            return false;
        }
        try (ImageInputStream in =
                ImageIO.createImageInputStream(document.loaded().file().toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return true; // a kind that only its reader knows
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            boolean large = reader.getWidth(0) >= PAGE_PIXELS && reader.getHeight(0) >= PAGE_PIXELS;
            reader.dispose();
            return large;
        } catch (IOException | RuntimeException e) {
            return true; // whoever reads it says what is wrong
        }
    }

    private static String numbered(int number, String ending) {
        return String.format("%03d.%s", number, ending);
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            begin(zip, name);
            in.transferTo(zip);
            zip.closeEntry();
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        begin(zip, name);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** The same pieces make the same bytes. */
    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }
}
