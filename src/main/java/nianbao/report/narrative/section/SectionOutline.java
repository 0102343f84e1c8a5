package nianbao.report.narrative.section;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nianbao.model.Place;
import nianbao.model.ReportRecord.Section;
import nianbao.model.document.Paragraph;
import nianbao.report.narrative.line.Numbering;
import nianbao.report.narrative.line.Phrases;

/**
 * A report's prose parted at its headings.
 *
 * @param sections those that were found, in the order in which they stand
 * @param before the paragraphs before the first heading
 * @param after the paragraphs after the last section's text
 */
public record SectionOutline(List<Section> sections, List<Paragraph> before, List<Paragraph> after) {
    /** Letters of the longest heading; a longer paragraph is a heading and its text in one, or no heading. */
    static final int LONGEST_HEADING = 48;

    public SectionOutline {
        sections = List.copyOf(sections);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** A place in the paragraphs where the section with this number begins. */
    record Start(int paragraph, int number) {}

    /** A heading and the text that follows it in the same paragraph. */
    public record Headline(String heading, String rest) {
        /** Parts a paragraph that begins like a heading and goes on with text. */
        static Headline of(String text, Sections sections) {
            int end = headingEnd(text);
            boolean whole = end < 0 || end == text.length() - 1 || end >= LONGEST_HEADING;
            if (whole || !(Numbering.isNumbered(text) || sections.isWording(text.substring(0, end)))) {
                return new Headline(text, "");
            }
            return new Headline(text.substring(0, end), text.substring(end + 1).strip());
        }

        /** The first full stop or colon that stands in no bracket (…情况（单位：件） goes on); negative where there is none. */
        private static int headingEnd(String text) {
            int depth = 0;
            for (int i = Numbering.of(text).end(); i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '（' || c == '(') {
                    depth++;
                } else if (c == '）' || c == ')') {
                    depth--;
                } else if (depth <= 0 && (c == '。' || c == '：' || c == ':')) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** The sections that begin at {@code starts}; the last one ends where the closing begins. */
    static SectionOutline at(List<Start> starts, List<Paragraph> paragraphs, Sections forms) {
        if (starts.isEmpty()) {
            return new SectionOutline(List.of(), paragraphs, List.of());
        }
        int end = Closing.start(paragraphs, starts.get(starts.size() - 1).paragraph() + 1);
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i).paragraph();
            int to = i + 1 < starts.size() ? starts.get(i + 1).paragraph() : end;
            sections.add(
                    section(starts.get(i).number(), paragraphs.get(from), paragraphs.subList(from + 1, to), forms));
        }
        return new SectionOutline(
                sections, paragraphs.subList(0, starts.get(0).paragraph()), paragraphs.subList(end, paragraphs.size()));
    }

    private static Section section(int number, Paragraph first, List<Paragraph> rest, Sections forms) {
        Headline line = Headline.of(first.text(), forms);
        List<String> texts = new ArrayList<>();
        if (!line.rest().isEmpty()) {
            texts.add(line.rest());
        }
        rest.stream()
                .map(Paragraph::text)
                .filter(text -> !Phrases.NO_TEXT_HERE.matcher(text).matches() && !forms.isPartLine(text))
                .forEach(texts::add);
        OptionalInt page = first.place().map(Place::page).map(OptionalInt::of).orElse(OptionalInt.empty());
        return new Section(number, line.heading(), String.join("\n", texts), page);
    }
}
