package nianbao.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import nianbao.model.Place;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.report.narrative.line.Numbering;
import nianbao.report.narrative.line.Numbering.Ordinal;
import nianbao.report.narrative.line.Phrases;
import nianbao.report.narrative.line.Signature;
import nianbao.report.narrative.line.Title;
import nianbao.report.narrative.section.Sections;
import nianbao.report.narrative.year.Years;
import nianbao.report.wording.CalendarText;

/**
 * What stands at the head of a report: its title, its letterhead, its document number and signatory.
 *
 * <p>Phases: 1. {@link #titles}: the runs of short lines that read as a title, grown upwards while they lack their issuer;
 * 2. what stands above it is letterhead, what stands below is preamble.
 *
 * @param title the last that names a body, or the last
 * @param titles all that were found: a report may have one on its cover, its first page, its web page
 * @param documentNumber as printed
 * @param preamble the paragraphs after the title and before the first section
 */
record Heading(
        Optional<String> title,
        List<String> titles,
        Optional<String> letterhead,
        Optional<String> documentNumber,
        Optional<String> signatory,
        List<Paragraph> preamble) {
    /** Letters of the longest title. */
    private static final int LONGEST = 90;
    /** Letters of what a last letter on a line of its own may be taken for. */
    private static final int LONGEST_SCRAP = 2;
    /** Lines of the longest title. */
    private static final int MOST_LINES = 5;
    /** Ratio of sizes up to which two lines are set alike. */
    private static final double ALIKE = 1.06;
    /** Ems of blank between two lines of one title. */
    private static final double LINE_GAP_EMS = 1.8;

    Heading {
        titles = List.copyOf(titles);
        preamble = List.copyOf(preamble);
    }

    static Heading find(List<Paragraph> before, Sections sections) {
        List<Range> titles = titles(before.subList(0, firstHeading(before, sections)));
        if (titles.isEmpty()) {
            titles = titles(before);
        }
        if (titles.isEmpty()) {
            return new Heading(
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    number(before),
                    signatory(before),
                    withoutMarks(before));
        }
        Range title = titles.get(0);
        for (Range other : titles) {
            title = Title.body(title.text()).isEmpty()
                            || Title.body(other.text()).isPresent()
                    ? other
                    : title;
        }
        return new Heading(
                Optional.of(title.text()),
                titles.stream().map(Range::text).toList(),
                letterhead(before.subList(0, title.from()), title.text()),
                number(before),
                signatory(before),
                withoutMarks(before.subList(title.to(), before.size())));
    }

    /** Some paragraphs that follow each other, and what they say together. */
    private record Range(int from, int to, String text) {}

    /** Where a first section begins that is none of the six, in its wording: no title of this report stands below it. */
    private static int firstHeading(List<Paragraph> before, Sections sections) {
        for (int i = 0; i < before.size(); i++) {
            Ordinal mark = Numbering.of(before.get(i).text());
            if (mark.way() == Numbering.HAN && mark.number() == 1 && sections.isHeading(before.get(i))) {
                return i;
            }
        }
        return before.size();
    }

    private static List<Range> titles(List<Paragraph> paragraphs) {
        List<Range> titles = new ArrayList<>();
        for (int from = 0; from < paragraphs.size(); from++) {
            int to = titleEnd(paragraphs, from);
            if (to > from) {
                int start = grownUpwards(paragraphs, from, to);
                titles.add(whole(paragraphs, start, to));
                from = to - 1;
            }
        }
        return titles;
    }

    /** The title there; one that was cut at its end is made whole, and what was taken for its last letter is part of it. */
    private static Range whole(List<Paragraph> paragraphs, int from, int to) {
        String text = joined(paragraphs, from, to);
        if (!Title.isCut(text)) {
            return new Range(from, to, text);
        }
        int end = to;
        while (end < paragraphs.size() && paragraphs.get(end).text().length() <= LONGEST_SCRAP) {
            end++;
        }
        return new Range(from, end, text + "告");
    }

    /** The end of the shortest title that begins at {@code from}; {@code from} itself where none does. */
    private static int titleEnd(List<Paragraph> paragraphs, int from) {
        for (int to = from + 1; to <= Math.min(paragraphs.size(), from + MOST_LINES); to++) {
            Paragraph last = paragraphs.get(to - 1);
            String text = joined(paragraphs, from, to);
            if (text.length() > LONGEST
                    || last.text().contains("。")
                    || Phrases.ANNEX_MARK.matcher(last.text()).replaceFirst("").contains("：")
                            && !Phrases.NAMED_BEFORE.matcher(text).matches()) {
                return from;
            }
            if (Title.isOne(text)) {
                if (to - from > 1 && Title.isOne(joined(paragraphs, from + 1, to))) {
                    return from; // what stands above the shortest title is looked at afterwards
                }
                boolean yearFollows = to < paragraphs.size()
                        && Years.inTitle(text).isEmpty()
                        && Phrases.BRACKETED_YEAR
                                .matcher(CalendarText.plain(
                                        paragraphs.get(to).text().strip()))
                                .matches();
                return yearFollows ? to + 1 : to;
            }
        }
        return from;
    }

    private static int grownUpwards(List<Paragraph> paragraphs, int from, int to) {
        int start = from;
        while (start > 0 && to - start < MOST_LINES) {
            Paragraph above = paragraphs.get(start - 1);
            boolean mark = Phrases.DOCUMENT_NUMBER.matcher(above.text()).find()
                    || Phrases.SIGNATORY.matcher(above.text()).find()
                    || Title.isOne(above.text().replace(" ", ""))
                    || Signature.isDay(above.text())
                    || Phrases.NO_PART_OF_TITLE.matcher(above.text()).matches()
                    || above.text().length() > 45;
            boolean lacking = Title.body(joined(paragraphs, start, to)).isEmpty()
                    && (above.alignment() == Alignment.CENTER
                            || (above.size() >= paragraphs.get(start).size() * 0.9 && namesBody(above.text())));
            boolean year = Years.inTitle(joined(paragraphs, start, to)).isEmpty()
                    && Phrases.BRACKETED_YEAR
                            .matcher(CalendarText.plain(above.text().strip()))
                            .matches();
            if (mark || !(lacking || year || isSetAlike(above, paragraphs.get(start)))) {
                return start;
            }
            start--;
        }
        return start;
    }

    private static boolean namesBody(String line) {
        Matcher first = Phrases.FIRST_LINE.matcher(CalendarText.plain(line.replace(" ", "")));
        return first.matches() && Phrases.BODY.matcher(first.group(1)).matches();
    }

    /** Whether two centred lines stand close under each other and are of one size. */
    private static boolean isSetAlike(Paragraph above, Paragraph below) {
        Optional<Place> first = above.place();
        Optional<Place> second = below.place();
        if (first.isEmpty() && second.isEmpty()) {
            return above.alignment() == Alignment.CENTER
                    && below.alignment() == Alignment.CENTER
                    && above.size() == below.size()
                    && Phrases.AREA_ALONE.matcher(above.text()).matches();
        }
        if (first.isEmpty()
                || second.isEmpty()
                || first.get().page() != second.get().page()) {
            return false;
        }
        double ratio = above.size() / Math.max(1, below.size());
        double gap = second.get().box().top() - first.get().box().bottom();
        return above.alignment() == Alignment.CENTER
                && ratio < ALIKE
                && ratio > 1 / ALIKE
                && gap < LINE_GAP_EMS * below.size();
    }

    private static String joined(List<Paragraph> paragraphs, int from, int to) {
        StringBuilder text = new StringBuilder();
        paragraphs.subList(from, to).forEach(paragraph -> text.append(paragraph.text()));
        return Phrases.ANNEX_MARK.matcher(text.toString().replace(" ", "")).replaceFirst("");
    }

    private static Optional<String> letterhead(List<Paragraph> above, String title) {
        return above.stream()
                .map(paragraph -> paragraph.text().replace(" ", "").replaceAll("文件$", ""))
                .filter(text -> Phrases.BODY.matcher(text).matches()
                        && !Phrases.NO_NAME.matcher(text).matches()
                        && !Phrases.NO_PART_OF_TITLE.matcher(text).matches()
                        && !title.equals(text))
                .findFirst();
    }

    private static Optional<String> number(List<Paragraph> before) {
        for (Paragraph paragraph : before) {
            Matcher matcher = Phrases.DOCUMENT_NUMBER.matcher(paragraph.text());
            if (isNumber(paragraph) && matcher.lookingAt()) {
                return Optional.of(matcher.group().replaceAll("\\s", ""));
            }
        }
        return Optional.empty();
    }

    /** Whether a line holds the number of this document; a number inside a sentence is that of another. */
    private static boolean isNumber(Paragraph paragraph) {
        Matcher matcher = Phrases.DOCUMENT_NUMBER.matcher(paragraph.text());
        return matcher.lookingAt()
                && Phrases.BESIDE_NUMBER
                        .matcher(paragraph.text().substring(matcher.end()))
                        .matches();
    }

    private static Optional<String> signatory(List<Paragraph> before) {
        return before.stream()
                .map(paragraph -> Phrases.SIGNATORY.matcher(paragraph.text()))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).replaceAll("\\s", ""))
                .findFirst();
    }

    private static List<Paragraph> withoutMarks(List<Paragraph> paragraphs) {
        List<Paragraph> kept = new ArrayList<>(paragraphs);
        kept.removeIf(paragraph -> isNumber(paragraph)
                || (paragraph.text().length() < 60
                        && Phrases.SIGNATORY.matcher(paragraph.text()).lookingAt()));
        return kept;
    }
}
