package nianbao.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import nianbao.model.Paragraph;
import nianbao.model.Place;
import nianbao.model.ReportRecord.Section;
import nianbao.report.form.OrderedMatch;
import nianbao.report.form.Wording;

/**
 * Finds the six sections by the wording of their headings, in order; the number counts, but less than the words, since
 * prose and tables may be numbered apart.
 *
 * @param sections those that were found
 * @param before the paragraphs before the first heading
 * @param after the paragraphs after the last section's text
 */
record Sections(List<Section> sections, List<Paragraph> before, List<Paragraph> after) {
    /** Letters of the longest heading; a longer paragraph is a heading and its text in one, or no heading. */
    private static final int LONGEST_HEADING = 48;
    /** Distance from which a heading is none of the six. */
    private static final double UNLIKE = 0.62;
    /** Added to the distance of a heading with another number. */
    private static final double OTHER_NUMBER = 0.3;
    /** Added to the distance of a heading without any number. */
    private static final double NO_NUMBER = 0.35;

    /** Added where one or two signs before the words may be a number that was misread. */
    private static final double MISREAD_NUMBER = 0.05;

    private static final String DIGITS = "一二三四五六七八九十";

    /** A heading and the text that follows it in the same paragraph. */
    private record Heading(String heading, String rest) {}

    static Sections find(List<Paragraph> paragraphs) {
        List<Heading> headings = paragraphs.stream().map(Sections::heading).toList();
        OrderedMatch.Result result =
                OrderedMatch.of(paragraphs.size(), Phrases.HEADINGS.size(), new OrderedMatch.Costs() {
                    @Override
                    public double match(int paragraph, int count, int section) {
                        double distance = distance(headings.get(paragraph).heading(), section);
                        // the first of two equal headings: prose stands before an annex that repeats it
                        return distance > UNLIKE ? Double.POSITIVE_INFINITY : distance + paragraph * 1e-6;
                    }

                    @Override
                    public double extra(int paragraph) {
                        return 0;
                    }

                    @Override
                    public double missing(int section) {
                        return 1;
                    }

                    @Override
                    public int mostJoined() {
                        return 1;
                    }
                });
        List<OrderedMatch.Pair> pairs = result.pairs();
        if (pairs.isEmpty()) {
            return new Sections(List.of(), paragraphs, List.of());
        }
        List<Section> sections = new ArrayList<>();
        int end = paragraphs.size();
        for (int i = 0; i < pairs.size(); i++) {
            int from = pairs.get(i).found();
            int to = i + 1 < pairs.size() ? pairs.get(i + 1).found() : paragraphs.size();
            if (i == pairs.size() - 1) {
                to = Closing.start(paragraphs, from + 1);
                end = to;
            }
            sections.add(section(
                    pairs.get(i).wanted() + 1,
                    paragraphs.get(from),
                    headings.get(from),
                    paragraphs.subList(from + 1, to)));
        }
        return new Sections(
                List.copyOf(sections),
                paragraphs.subList(0, pairs.get(0).found()),
                paragraphs.subList(end, paragraphs.size()));
    }

    private static Section section(int number, Paragraph first, Heading heading, List<Paragraph> rest) {
        List<String> texts = new ArrayList<>();
        if (!heading.rest().isEmpty()) {
            texts.add(heading.rest());
        }
        rest.stream()
                .map(Paragraph::text)
                .filter(text -> !Phrases.NO_TEXT_HERE.matcher(text).matches()
                        && !Phrases.BAND.matcher(text).matches())
                .forEach(texts::add);
        OptionalInt page = first.place().map(Place::page).map(OptionalInt::of).orElse(OptionalInt.empty());
        return new Section(number, heading.heading(), String.join("\n", texts), page);
    }

    /** Parts a paragraph that begins like a heading and goes on with text. */
    private static Heading heading(Paragraph paragraph) {
        String text = paragraph.text();
        int end = headingEnd(text);
        boolean whole = end < 0 || end == text.length() - 1 || end >= LONGEST_HEADING;
        if (whole || !Phrases.NUMBER.matcher(text).lookingAt()) {
            return new Heading(text, "");
        }
        return new Heading(text.substring(0, end), text.substring(end + 1).strip());
    }

    /** The first full stop or colon that stands in no bracket (…情况（单位：件） goes on); negative where there is none. */
    private static int headingEnd(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
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

    private static double distance(String heading, int section) {
        if (heading.length() > LONGEST_HEADING
                || Phrases.SUBHEADING.matcher(heading).lookingAt()) {
            return 1;
        }
        Matcher number = Phrases.NUMBER.matcher(heading);
        boolean numbered = number.find();
        String words = Wording.fold(numbered ? heading.substring(number.end()) : heading);
        if (!numbered) {
            double misread = words.length() > 2
                    ? Math.min(nearest(words.substring(1), section), nearest(words.substring(2), section))
                            + MISREAD_NUMBER
                    : 1;
            return Math.min(nearest(words, section), misread) + NO_NUMBER;
        }
        double nearest = nearest(words, section);
        return DIGITS.indexOf(number.group(1)) == section ? nearest : nearest + OTHER_NUMBER;
    }

    private static double nearest(String words, int section) {
        double nearest = 1;
        for (String wording : Phrases.HEADINGS.get(section)) {
            double edits = Wording.edits(words, wording);
            nearest = Math.min(nearest, edits / Math.max(words.length(), wording.length()));
        }
        return nearest;
    }
}
