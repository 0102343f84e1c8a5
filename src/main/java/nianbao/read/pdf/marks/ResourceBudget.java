package nianbao.read.pdf.marks;

import java.time.Duration;

/** Counts what a file and its pages cost, and calls a halt. */
public final class ResourceBudget {
    /** The clock is read once in so many operators: it costs as much as an operator does. */
    private static final int CLOCK_EVERY = 256;

    /** A form takes as long to open as so many operators do; this also ends forms that call each other without end. */
    private static final int FORM_COST = 200;

    private final int maxOperators;
    private final int maxGlyphs;
    private final long deadlineNanos;
    private int operators;
    private int ticks;
    private int glyphs;

    /**
     * @param maxOperators on one page
     * @param maxGlyphs on one page
     */
    public ResourceBudget(Duration maxTime, int maxOperators, int maxGlyphs) {
        this.deadlineNanos = System.nanoTime() + maxTime.toNanos();
        this.maxOperators = maxOperators;
        this.maxGlyphs = maxGlyphs;
    }

    public void startPage() {
        operators = 0;
        glyphs = 0;
        checkTime();
    }

    void operator() {
        operators++;
        if (operators > maxOperators) {
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
        if (++glyphs > maxGlyphs) {
            throw new PageTooLarge();
        }
    }

    void checkTime() {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new TooSlow();
        }
    }

    /** The page draws more than the limits allow. */
    public static final class PageTooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The file takes longer than the limits allow. */
    public static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
