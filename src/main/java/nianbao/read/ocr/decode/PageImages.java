package nianbao.read.ocr.decode;

import java.io.IOException;

/** The pages of a file as images, one at a time. */
public sealed interface PageImages extends AutoCloseable permits PdfImages, ImageFile {
    /** Number of pages. */
    int count();

    /**
     * The image of a page.
     *
     * @param number counted from 1
     * @throws IOException for a page that cannot be decoded
     * @throws PageTooLargeException for a page with more pixels than the limit
     */
    PageImage page(int number) throws IOException;

    /**
     * The image of a page for a first look, which may be coarse.
     *
     * @param number counted from 1
     * @throws IOException for a page that cannot be decoded
     */
    PageImage coarse(int number) throws IOException;

    /**
     * The image of a page, rendered no finer than asked; an image that the file holds as it is.
     *
     * @param number counted from 1
     * @param dpi pixels an inch
     * @throws IOException for a page that cannot be decoded
     * @throws PageTooLargeException for a page with more pixels than the limit
     */
    PageImage atMost(int number, double dpi) throws IOException;

    /**
     * How many pixels the image of a page has, at most; it is not decoded for that.
     *
     * @param number counted from 1
     * @throws IOException where it cannot be told
     */
    long pixels(int number) throws IOException;

    @Override
    void close() throws IOException;
}
