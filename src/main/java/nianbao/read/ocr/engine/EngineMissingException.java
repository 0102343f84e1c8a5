package nianbao.read.ocr.engine;

/** Tesseract, or its data for a language, is not installed. */
public final class EngineMissingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    EngineMissingException(String message, Throwable cause) {
        super(message, cause);
    }

    EngineMissingException(String message) {
        super(message);
    }
}
