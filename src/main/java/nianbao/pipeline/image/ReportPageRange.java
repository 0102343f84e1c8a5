package nianbao.pipeline.image;

import java.util.OptionalInt;
import nianbao.report.PageSigns;
import nianbao.report.PageSigns.Sign;

/**
 * Follows the pages of a file in their order, and tells which are read whole though nothing on them speaks for it: those
 * before the first page that tells, those after it to the end of the last section (a page that is not full, or that bears a day), and those between.
 *
 * <p>Nothing here leaves out a page that a sign was found on.
 */
final class ReportPageRange {
    /** Pages before the first that tells, where that one has no title: the longest narrative before a table has six. */
    private static final int BEFORE = 12;
    /** Pages between two with words that reports have, at which a report is assumed without further signs. */
    private static final int NEAR = 5;
    /** Pages without any sign after which a report is over, its last section found or not. */
    private static final int SILENT = 12;
    /** Pages between two parts of one report: real ones have up to 40 in all. */
    private static final int BETWEEN = 40;
    /** The same once the last section has begun. */
    private static final int LAST_SILENT = 3;

    private boolean open;
    private OptionalInt closedAfter = OptionalInt.empty();
    private boolean inLastSection;
    private int lastMention = -BETWEEN;
    private int silent;

    /** Whether the next page is read whole, whatever a first look would say. */
    boolean isOpen() {
        return open;
    }

    /**
     * Goes on to a page that was read, or looked at.
     *
     * @param number of the page, counted from 1
     * @param endsShort its text ends well above its foot
     * @return the first page that must be read whole by now; {@code number} where none before it
     */
    int next(int number, PageSigns.PageRole page, boolean endsShort) {
        boolean again = page.sign() == Sign.MENTIONS && number - lastMention <= NEAR;
        boolean begins = !open && (page.sign() == Sign.TELLS || again);
        int from = begins ? begin(number, page.isTitled()) : number;
        silent = page.sign() == Sign.NONE ? silent + 1 : 0;
        if (page.sign() != Sign.NONE) {
            lastMention = number;
        }
        if (open) {
            inLastSection |= page.isLast();
            closeWhereItEnds(number, endsShort || page.isDated());
        }
        return from;
    }

    private int begin(int number, boolean titled) {
        open = true;
        inLastSection = false;
        int before = number - BEFORE;
        if (closedAfter.isPresent() && number - closedAfter.getAsInt() <= BETWEEN) {
            before = closedAfter.getAsInt() + 1;
        }
        return Math.max(1, titled ? number - 1 : before);
    }

    private void closeWhereItEnds(int number, boolean ends) {
        boolean ended = inLastSection && (ends || silent >= LAST_SILENT);
        if (ended || silent >= SILENT) {
            open = false;
            closedAfter = OptionalInt.of(number);
        }
    }
}
