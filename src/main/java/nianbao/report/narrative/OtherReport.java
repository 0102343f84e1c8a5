package nianbao.report.narrative;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.page.Glyph;
import nianbao.report.narrative.line.Phrases;
import nianbao.report.narrative.line.Signature;
import nianbao.report.narrative.line.Title;
import nianbao.report.narrative.section.Sections;
import nianbao.report.narrative.year.Years;

/**
 * Where in a file the text of another report begins: at a title that stands after sections of the first one.
 *
 * <p>Such a title is that of another report where sections begin anew under it, or where the last ones of the first
 * report are over and it names another body or another year.
 */
final class OtherReport {
    /** Lines of the longest title that is looked for. */
    private static final int MOST_LINES = 4;
    /** Letters of the longest line of a title. */
    private static final int LONGEST_LINE = 60;
    /** Paragraphs between a title and the first section: a period, a preamble, an addressee. */
    private static final int PREAMBLE = 8;

    private final List<Paragraph> paragraphs;
    private final Sections sections;

    private OtherReport(List<Paragraph> paragraphs, Sections sections) {
        this.sections = sections;
        this.paragraphs = paragraphs;
    }

    /** The paragraph with which another report begins; the number of paragraphs where none does. */
    static int start(List<Paragraph> paragraphs, Sections sections) {
        return new OtherReport(paragraphs, sections).start();
    }

    private int start() {
        int first = 0;
        while (first < paragraphs.size() && !isHeadingOf(1, first) && !isHeadingOf(2, first)) {
            first++;
        }
        boolean prose = false;
        boolean late = false;
        int count = sections.plan().count();
        for (int i = first + 1; i < paragraphs.size(); i++) {
            String text = paragraphs.get(i).text();
            int end = titleEnd(i);
            if (prose && end > i && (beginsAnew(end) || (late && differs(first, i, end)))) {
                return i;
            }
            prose |= text.contains("。") || text.contains(Glyph.UNKNOWN);
            late |= isHeadingOf(count - 1, i) || isHeadingOf(count, i);
        }
        return paragraphs.size();
    }

    private boolean isHeadingOf(int section, int at) {
        return sections.isHeadingOf(section, paragraphs.get(at).text());
    }

    /** The end of the title that begins at {@code from}; {@code from} itself where none does. */
    private int titleEnd(int from) {
        for (int to = from + 1; to <= Math.min(paragraphs.size(), from + MOST_LINES); to++) {
            Paragraph last = paragraphs.get(to - 1);
            if (last.text().length() > LONGEST_LINE
                    || Phrases.SENTENCE_END.matcher(last.text()).matches()
                    || Signature.isDay(last.text())) {
                return from;
            }
            if (Title.isOne(text(from, to))) {
                return to;
            }
            boolean part = last.alignment() == Alignment.CENTER
                    || Phrases.BODY.matcher(last.text()).matches();
            if (!part) {
                return from;
            }
        }
        return from;
    }

    private boolean beginsAnew(int from) {
        for (int i = from; i < Math.min(paragraphs.size(), from + PREAMBLE); i++) {
            if (isHeadingOf(1, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the title there names another body or year than those before the first section. */
    private boolean differs(int first, int from, int to) {
        String title = text(from, to);
        List<String> own = Heading.find(paragraphs.subList(0, first), sections).titles();
        boolean otherYear = own.stream()
                .map(Years::inTitle)
                .anyMatch(years ->
                        !years.isEmpty() && !Years.inTitle(title).isEmpty() && !years.equals(Years.inTitle(title)));
        return otherYear
                || Title.body(title).stream()
                        .anyMatch(name -> own.stream()
                                .flatMap(other -> Title.body(other).stream())
                                .anyMatch(other -> !other.equals(name)));
    }

    private String text(int from, int to) {
        return paragraphs.subList(from, to).stream()
                .map(paragraph -> paragraph.text().replace(" ", ""))
                .collect(Collectors.joining());
    }
}
