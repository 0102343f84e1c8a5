package nianbao.report.form.file;

import java.io.Serial;

/** A file of a form that is wrong; the message says where and how. */
final class FormatException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    FormatException(String message) {
        super(message);
    }

    FormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
