package nianbao.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.model.TableOutline;
import nianbao.report.form.SectionPlan;
import nianbao.report.form.file.FormCatalog;
import nianbao.report.narrative.Narrative;
import nianbao.report.narrative.section.Sections;

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

    private final List<TableOutline> outlines;
    private final List<SectionPlan> plans;
    private final Map<SectionPlan, Sections> sections = new HashMap<>();

    public PageSigns(FormCatalog catalog) {
        outlines = catalog.outlines();
        plans = catalog.sectionPlans();
        plans.forEach(plan -> sections.put(plan, new Sections(plan)));
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
        Map<SectionPlan, Set<Integer>> headings = new HashMap<>();
        sections.forEach((plan, finder) -> headings.put(plan, headings(lines, finder)));
        Set<String> labels = new HashSet<>();
        lines.stream().map(TableOutline::fold).filter(this::isLabel).forEach(labels::add);
        boolean tells = titled
                || plans.stream().anyMatch(plan -> plan.tabled().stream().anyMatch(found(headings, plan)::contains))
                || labels.size() >= FEWEST_LABELS;
        boolean mentions = headings.values().stream().anyMatch(found -> !found.isEmpty())
                || !labels.isEmpty()
                || lines.stream().anyMatch(PageSigns::speaksOfIt);
        return new PageRole(
                tells ? Sign.TELLS : mentions ? Sign.MENTIONS : Sign.NONE,
                titled,
                plans.stream().anyMatch(plan -> isLast(plan, found(headings, plan), labels.size())),
                !labels.isEmpty(),
                lines.stream().anyMatch(Narrative::isDay));
    }

    private static Set<Integer> headings(List<String> lines, Sections finder) {
        return lines.stream()
                .map(finder::section)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .collect(Collectors.toSet());
    }

    private static Set<Integer> found(Map<SectionPlan, Set<Integer>> headings, SectionPlan plan) {
        return headings.getOrDefault(plan, Set.of());
    }

    /** Whether the last section of a form begins there, and it is no list of the contents. */
    private static boolean isLast(SectionPlan plan, Set<Integer> headings, int labels) {
        boolean contents = headings.size() > plan.tabled().size() && labels < FEWEST_LABELS;
        return headings.contains(plan.count()) && !contents;
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
