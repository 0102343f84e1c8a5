package nianbao.pipeline.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.detect.type.TypeDetector;
import nianbao.model.SourceFile;
import nianbao.read.ocr.decode.ImageFile;
import nianbao.read.ocr.decode.OcrSettings;
import nianbao.read.ocr.decode.PageImage;
import nianbao.read.ocr.decode.PageImages;
import nianbao.read.ocr.decode.PdfImages;

/**
 * The images of a file's pages, those of an archive's parts counted through from 1. For any number of threads: of each
 * part one page is decoded at a time.
 */
public final class DocumentImages implements AutoCloseable {
    /** A page as its part counts it. */
    private record Sheet(PageImages images, int number) {}

    private final List<PageImages> open = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();

    private DocumentImages() {}

    /** @throws IOException where a part is no file of images */
    public static DocumentImages of(SourceFile file) throws IOException {
        DocumentImages all = new DocumentImages();
        for (SourceFile part : file.parts().isEmpty() ? List.of(file) : file.parts()) {
            try {
                all.add(images(DrawableFile.of(part)));
            } catch (IOException e) {
                all.close();
                throw e;
            }
        }
        return all;
    }

    private static PageImages images(SourceFile file) throws IOException {
        long limit = OcrSettings.DEFAULT.pixelLimit();
        return file.mediaType().equals(TypeDetector.PDF)
                ? PdfImages.open(file.bytes(), limit)
                : ImageFile.open(file.bytes(), limit);
    }

    private void add(PageImages images) {
        open.add(images);
        for (int number = 1; number <= images.count(); number++) {
            sheets.add(new Sheet(images, number));
        }
    }

    int count() {
        return sheets.size();
    }

    /** @throws IOException for a page that cannot be decoded */
    PageImage image(int number) throws IOException {
        Sheet sheet = sheets.get(number - 1);
        synchronized (sheet.images()) {
            return sheet.images().page(sheet.number());
        }
    }

    /** The image of a page for a first look. */
    PageImage coarse(int number) throws IOException {
        Sheet sheet = sheets.get(number - 1);
        synchronized (sheet.images()) {
            return sheet.images().coarse(sheet.number());
        }
    }

    /** How many pixels {@link #image} has; as many as there can be where that cannot be told. */
    long pixels(int number) {
        Sheet sheet = sheets.get(number - 1);
        synchronized (sheet.images()) {
            try {
                return sheet.images().pixels(sheet.number());
            } catch (IOException | RuntimeException e) {
                return Long.MAX_VALUE; // what is wrong with the page is told when it is decoded
            }
        }
    }

    @Override
    public void close() {
        for (PageImages images : open) {
            try {
                images.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e); // in memory: nothing there can fail to close
            }
        }
    }
}
