package nianbao.read.pdf;

/** Counts what a file and its pages cost, and calls a halt. */
final class Budget {
    /** The clock is read once in so many operators: it costs as much as an operator does. */
    private static final int CLOCK_EVERY = 256;

    /** A form takes as long to open as so many operators do; this also ends forms that call each other without end. */
    private static final int FORM_COST = 200;

    private final PdfLimits limits;
    private final long deadlineNanos;
    private int operators;
    private int ticks;
    private int glyphs;

    Budget(PdfLimits limits) {
        this.limits = limits;
        this.deadlineNanos = System.nanoTime() + limits.maxTime().toNanos();
    }

    void startPage() {
        operators = 0;
        glyphs = 0;
        checkTime();
    }

    void operator() {
        operators++;
        if (operators > limits.maxOperators()) {
            throw new PageTooLarge();
        }
        if (++ticks % CLOCK_EVERY == 0) {
            checkTime();
        }
    }

    /** A form costs its set-up before its first operator. */
    void form() {
        operators += FORM_COST;
    }

    void glyph() {
        if (++glyphs > limits.maxGlyphs()) {
            throw new PageTooLarge();
        }
    }

    void checkTime() {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new TooSlow();
        }
    }

    /** The page draws more than the limits allow. */
    static final class PageTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The file takes longer than the limits allow. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
