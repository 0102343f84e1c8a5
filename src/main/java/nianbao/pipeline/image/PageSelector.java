package nianbao.pipeline.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.layout.Line;
import nianbao.layout.LineFinder;
import nianbao.model.page.Page;
import nianbao.read.ocr.OcrReader.RecognizedPage;
import nianbao.read.ocr.PagePreview;
import nianbao.read.ocr.decode.PagePlacement;
import nianbao.report.PageSigns;
import nianbao.report.PageSigns.Sign;

/**
 * Reads the pages of a file that may belong to a report, and looks at the others only.
 *
 * <p>Phases, page by page: 1. {@link #saysNothing}: where no report is open, a first look; 2. what it leaves is read whole;
 * 3. {@link ReportPageRange} tells which pages before it are to be read after all.
 */
public final class PageSelector {
    /** Pages of a file all of which are read whole, unless the first is foreign: looking first gains nothing there. */
    private static final int FEW_PAGES = 6;
    /** Letters of the shortest line that is text; page numbers have less. */
    private static final int LEAST_LETTERS = 4;
    /** Share of a page's height above which the last line of a document stands, where the page is not full. */
    private static final double SHORT_SHARE = 0.62;

    private final PageSigns signs;
    private final Source source;
    private final List<List<RecognizedPage>> seen = new ArrayList<>();

    /** The pages of a file, each counted from 1. */
    interface Source {
        int count();

        /** The page as the file itself states it, where that can be trusted. */
        Optional<Page> standing(int number);

        /** Whether the file states letters of the page that cannot be trusted. */
        boolean isDoubted(int number);

        /** What its image shows; one page that is unread, with a problem, where that cannot be told. */
        List<RecognizedPage> read(int number);

        /** @throws IOException for a page that cannot be decoded */
        PagePreview glance(int number) throws IOException;

        /** How many pages behind the one that is wanted are worth being told of. */
        int ahead();

        /** The page is likely to be read next, or after a few more. */
        void willRead(int number);

        /** The page is likely to be looked at next, or after a few more. */
        void willGlance(int number);
    }

    PageSelector(PageSigns signs, Source source) {
        this.signs = signs;
        this.source = source;
    }

    /** What each page shows; nothing where it was only looked at. */
    List<List<RecognizedPage>> read() {
        boolean all = source.count() <= FEW_PAGES && !beginsForeign();
        ReportPageRange span = new ReportPageRange();
        for (int number = 1; number <= source.count(); number++) {
            boolean open = all || span.isOpen();
            tell(number, open);
            seen.add(read(number, open || isReadAnyhow(number)));
            List<Page> shown =
                    seen.get(number - 1).stream().map(RecognizedPage::page).toList();
            all &= number > 1 || !PagePreview.of(shown).isForeign();
            if (!all) {
                PageSigns.PageRole page = signs.of(
                        shown.stream().flatMap(each -> lines(each).stream()).toList());
                readFrom(span.next(number, page, endsShort(shown)), number);
            }
        }
        return seen;
    }

    /** The first of many pages. */
    private boolean isReadAnyhow(int number) {
        return number == 1 && source.count() > FEW_PAGES;
    }

    /** Whether a file of few pages whose letters are doubted shows another script on its first. */
    private boolean beginsForeign() {
        try {
            return source.count() > 0
                    && source.standing(1).isEmpty()
                    && source.isDoubted(1)
                    && source.glance(1).isForeign();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return false; // reading it whole tells what is wrong with it
        }
    }

    /** What is likely to come after a page: more of a report that is open, or first looks. */
    private void tell(int number, boolean open) {
        for (int next = number; next <= Math.min(source.count(), number + source.ahead()); next++) {
            if (open || isReadAnyhow(next)) {
                source.willRead(next);
            } else {
                source.willGlance(next);
            }
        }
    }

    private List<RecognizedPage> read(int number, boolean whole) {
        Optional<Page> standing = source.standing(number);
        if (standing.isPresent()) {
            return List.of(new RecognizedPage(standing.get(), PagePlacement.WHOLE));
        }
        return whole || !saysNothing(number) ? source.read(number) : List.of();
    }

    /** Reads whole what was only looked at between two pages. */
    private void readFrom(int first, int end) {
        for (int number = first; number < end; number++) {
            if (seen.get(number - 1).isEmpty()) {
                source.willRead(number);
            }
        }
        for (int number = first; number < end; number++) {
            if (seen.get(number - 1).isEmpty()) {
                seen.set(number - 1, source.read(number));
            }
        }
    }

    /** Whether a first look at a page shows that it is of no report. */
    private boolean saysNothing(int number) {
        try {
            PagePreview glance = source.glance(number);
            return glance.isLegible() && signs.of(glance.lines()).sign() == Sign.NONE;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return false; // reading it whole tells what is wrong with it
        }
    }

    private static boolean endsShort(List<Page> pages) {
        return pages.stream().allMatch(page -> {
            double end = LineFinder.find(page.glyphs()).stream()
                    .filter(line -> line.text().length() >= LEAST_LETTERS)
                    .mapToDouble(line -> line.box().bottom())
                    .max()
                    .orElse(0);
            return end < SHORT_SHARE * page.height();
        });
    }

    /** The lines of a page. */
    public static List<String> lines(Page page) {
        return LineFinder.find(page.glyphs()).stream().map(Line::text).toList();
    }
}
