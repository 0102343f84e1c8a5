package nianbao.review;

import java.io.Serial;

/** A figure that was read with certainty is the publisher's: who says another must say why. Nothing was kept. */
public final class ReasonMissingException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String field;

    ReasonMissingException(String field) {
        super(field);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
