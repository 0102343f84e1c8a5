package nianbao.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import nianbao.model.Paragraph;
import nianbao.model.Paragraph.Alignment;
import nianbao.model.Place;

/**
 * What stands at the head of a report: its title, its letterhead, its document number and signatory.
 *
 * <p>Phases: 1. {@link #title}: the last run of short lines that reads as a title, grown upwards while it lacks its issuer;
 * 2. what stands above it is letterhead, what stands below is preamble.
 *
 * @param preamble the paragraphs after the title and before the first section
 */
record Heading(
        Optional<String> title,
        Optional<String> letterhead,
        Optional<String> documentNumber,
        Optional<String> signatory,
        List<Paragraph> preamble) {
    /** Letters of the longest title. */
    private static final int LONGEST = 90;
    /** Lines of the longest title. */
    private static final int MOST_LINES = 5;
    /** Ratio of sizes up to which two lines are set alike. */
    private static final double ALIKE = 1.06;
    /** Ems of blank between two lines of one title. */
    private static final double LINE_GAP_EMS = 1.8;

    static Heading find(List<Paragraph> before) {
        Optional<int[]> title = title(before);
        if (title.isEmpty()) {
            return new Heading(
                    Optional.empty(), Optional.empty(), number(before), signatory(before), withoutMarks(before));
        }
        int from = title.get()[0];
        int to = title.get()[1];
        String text = joined(before, from, to);
        return new Heading(
                Optional.of(text),
                letterhead(before.subList(0, from), text),
                number(before),
                signatory(before),
                withoutMarks(before.subList(to, before.size())));
    }

    private static Optional<int[]> title(List<Paragraph> paragraphs) {
        int[] best = null;
        for (int from = 0; from < paragraphs.size(); from++) {
            int to = titleEnd(paragraphs, from);
            if (to > from) {
                int start = grownUpwards(paragraphs, from, to);
                boolean better =
                        best == null || isHeadless(paragraphs, best) || !isHeadless(paragraphs, new int[] {start, to});
                if (better) {
                    best = new int[] {start, to};
                }
                from = to - 1;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isHeadless(List<Paragraph> paragraphs, int[] range) {
        return Phrases.HEADLESS_TITLE
                .matcher(joined(paragraphs, range[0], range[1]))
                .matches();
    }

    /** The end of the shortest title that begins at {@code from}; {@code from} itself where none does. */
    private static int titleEnd(List<Paragraph> paragraphs, int from) {
        for (int to = from + 1; to <= Math.min(paragraphs.size(), from + MOST_LINES); to++) {
            Paragraph last = paragraphs.get(to - 1);
            String text = joined(paragraphs, from, to);
            if (text.length() > LONGEST
                    || last.text().contains("。")
                    || last.text().contains("：")) {
                return from;
            }
            if (Phrases.TITLE.matcher(text).matches()) {
                if (to - from > 1
                        && Phrases.TITLE
                                .matcher(joined(paragraphs, from + 1, to))
                                .matches()) {
                    return from; // what stands above the shortest title is looked at afterwards
                }
                boolean yearFollows = to < paragraphs.size()
                        && Phrases.BRACKETED_YEAR
                                .matcher(paragraphs.get(to).text().strip())
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
                    || Phrases.TITLE.matcher(above.text()).matches()
                    || Phrases.DATE.matcher(above.text()).matches()
                    || above.text().matches(".*[。：；，]")
                    || above.text().length() > 45;
            boolean lacking = Phrases.HEADLESS_TITLE
                            .matcher(joined(paragraphs, start, to))
                            .matches()
                    && (above.alignment() == Alignment.CENTER
                            || above.size() >= paragraphs.get(start).size() * 0.9);
            if (mark || !(lacking || isSetAlike(above, paragraphs.get(start)))) {
                return start;
            }
            start--;
        }
        return start;
    }

    /** Whether two centred lines stand close under each other and are of one size. */
    private static boolean isSetAlike(Paragraph above, Paragraph below) {
        Optional<Place> first = above.place();
        Optional<Place> second = below.place();
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
        return text.toString().replace(" ", "");
    }

    private static Optional<String> letterhead(List<Paragraph> above, String title) {
        return above.stream()
                .map(paragraph -> paragraph.text().replace(" ", "").replaceAll("文件$", ""))
                .filter(text -> Phrases.BODY.matcher(text).matches() && !title.equals(text))
                .findFirst();
    }

    private static Optional<String> number(List<Paragraph> before) {
        for (Paragraph paragraph : before) {
            Matcher matcher = Phrases.DOCUMENT_NUMBER.matcher(paragraph.text());
            // a number inside a sentence is the number of another document
            if (paragraph.text().length() < 60 && matcher.lookingAt()) {
                return Optional.of(matcher.group(1) + "〔" + matcher.group(2) + "〕" + matcher.group(3) + "号");
            }
        }
        return Optional.empty();
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
        kept.removeIf(paragraph -> paragraph.text().length() < 60
                && (Phrases.DOCUMENT_NUMBER.matcher(paragraph.text()).lookingAt()
                        || Phrases.SIGNATORY.matcher(paragraph.text()).lookingAt()));
        return kept;
    }
}
