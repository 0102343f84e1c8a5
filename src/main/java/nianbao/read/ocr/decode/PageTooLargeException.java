package nianbao.read.ocr.decode;

import java.io.IOException;

/** A page has more pixels than the limit allows; its image was not decoded. */
public final class PageTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    PageTooLargeException(long pixels, long limit) {
        super(pixels + " pixels, " + limit + " allowed");
    }
}
