package nianbao.report;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.model.TableOutline;
import nianbao.report.form.FormCatalog;
import nianbao.report.narrative.Narrative;

/**
 * Tells from some lines of a page, which may be read with slips, whether the page may be of a report.
 *
 * <p>What is looked for: titles, headings of the forms' sections, labels of the forms' tables, and a few neighbouring letters
 * of the words that every report says again and again.
 */
public final class PageSigns {
    /** What reports speak of on all their pages; some of its pairs of letters survive any slip. */
    private static final String SUBJECT = "政府信息公开工作年度报告";

    private static final List<String> OTHER_SUBJECTS = List.of("政务公开", "主动公开", "依申请公开");
    /** Pairs of {@link #SUBJECT} that speak of it: 信息公开 has three. */
    private static final int FEWEST_PAIRS = 3;
    /** Letters of the shortest label that tells something. */
    private static final int LEAST_LETTERS = 4;
    /** Labels that only a form has side by side. */
    private static final int FEWEST_LABELS = 3;
    /** Lines of the longest title. */
    private static final int MOST_LINES = 3;
    /** Letters of the longest title. */
    private static final int LONGEST_TITLE = 60;
    /** Sections whose headings no other document has: 二 to 四. */
    private static final Set<Integer> OWN_SECTIONS = Set.of(2, 3, 4);
    /** The last of the forms' sections. */
    private static final int LAST_SECTION = 6;

    private final List<TableOutline> outlines;

    public PageSigns(FormCatalog catalog) {
        outlines = catalog.outlines();
    }

    /** How much speaks for a page. */
    public enum Sign {
        /** Nothing: no page of a report has so many lines without a sign. */
        NONE,
        /** Words that reports have, and others too. */
        MENTIONS,
        /** A title, a heading, or labels of the forms. */
        TELLS
    }

    /**
     * What the lines of a page say of it.
     *
     * @param isTitled one of them, or several together, are a title
     * @param isLast the last section begins there
     * @param isLabelled some are labels of the forms' tables
     * @param isDated one is a day, as a report is signed with
     */
    public record PageRole(Sign sign, boolean isTitled, boolean isLast, boolean isLabelled, boolean isDated) {
        /**
         * Whether a table of the forms may stand there: its labels may be misread, but not its section's heading, too. Of a
         * page with the title only labels tell.
         */
        public boolean mayHoldTable() {
            return isLabelled || (sign == Sign.TELLS && !isTitled);
        }
    }

    public PageRole of(List<String> lines) {
        boolean titled = isTitled(lines);
        Set<Integer> headings = lines.stream()
                .map(Narrative::section)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .collect(Collectors.toSet());
        Set<String> labels = new HashSet<>();
        lines.stream().map(TableOutline::fold).filter(this::isLabel).forEach(labels::add);
        boolean tells = titled || headings.stream().anyMatch(OWN_SECTIONS::contains) || labels.size() >= FEWEST_LABELS;
        boolean mentions =
                !headings.isEmpty() || !labels.isEmpty() || lines.stream().anyMatch(PageSigns::speaksOfIt);
        boolean contents = headings.size() > OWN_SECTIONS.size() && labels.size() < FEWEST_LABELS;
        return new PageRole(
                tells ? Sign.TELLS : mentions ? Sign.MENTIONS : Sign.NONE,
                titled,
                headings.contains(LAST_SECTION) && !contents,
                !labels.isEmpty(),
                lines.stream().anyMatch(Narrative::isDay));
    }

    private static boolean isTitled(List<String> lines) {
        for (int from = 0; from < lines.size(); from++) {
            StringBuilder title = new StringBuilder();
            for (int to = from; to < Math.min(lines.size(), from + MOST_LINES); to++) {
                title.append(lines.get(to));
                if (title.length() <= LONGEST_TITLE && Narrative.isTitle(title.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isLabel(String folded) {
        long letters = folded.codePoints().filter(Character::isIdeographic).count();
        return letters >= LEAST_LETTERS && outlines.stream().anyMatch(outline -> outline.explains(folded));
    }

    private static boolean speaksOfIt(String line) {
        String folded = TableOutline.fold(line);
        int pairs = 0;
        for (int i = 0; i + 2 <= SUBJECT.length(); i++) {
            pairs += folded.contains(SUBJECT.substring(i, i + 2)) ? 1 : 0;
        }
        return pairs >= FEWEST_PAIRS || OTHER_SUBJECTS.stream().anyMatch(folded::contains);
    }
}
