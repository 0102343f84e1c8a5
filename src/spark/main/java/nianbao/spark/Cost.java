package nianbao.spark;

import java.util.Locale;

/** What reading takes, in milliseconds of one core, as docs/planning.md measured it. Only the order of the work goes by it. */
final class Cost {
    /** A file of any kind: opened, hashed, its record written. */
    private static final long FILE = 80;
    /** A page with text of its own. */
    private static final long DIGITAL_PAGE = 70;
    /** A page that is an image. */
    private static final long IMAGE_PAGE = 3200;
    /** Bytes of a page that is an image; reports with text of their own have a tenth, with fonts. */
    private static final long IMAGE_BYTES = 400_000;
    /** Bytes from which a PDF is taken for images. */
    private static final long LARGE = 1_500_000;

    private Cost() {}

    static long ofPages(int pages, int images) {
        return FILE + DIGITAL_PAGE * (pages - images) + IMAGE_PAGE * images;
    }

    /** Of a file that is far away and not looked into. */
    static long ofBytes(String name, long bytes) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean image = lower.endsWith(".jpg") || lower.endsWith(".png") || lower.contains(".tif");
        boolean images = image || (bytes >= LARGE && !lower.endsWith(".html"));
        int pages = images ? (int) Math.max(1, bytes / IMAGE_BYTES) : 4;
        return ofPages(pages, images ? pages : 0);
    }
}
