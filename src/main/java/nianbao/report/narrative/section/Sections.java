package nianbao.report.narrative.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.model.document.Paragraph;
import nianbao.report.form.SectionPlan;
import nianbao.report.narrative.line.Numbering;
import nianbao.report.narrative.line.Numbering.Ordinal;
import nianbao.report.narrative.line.Phrases;
import nianbao.report.narrative.section.SectionOutline.Headline;
import nianbao.report.narrative.section.SectionOutline.Start;
import nianbao.report.wording.OrderedMatch;
import nianbao.report.wording.Wording;

/**
 * Finds the sections of a form by the wording of their headings, in order; the number counts, but less than the words, since
 * prose and tables may be numbered apart.
 *
 * <p>Phases: 1. for each way of numbering that occurs, the paragraphs numbered in it are laid against the form's; 2. the
 * way that fits best is that of the sections, and what is numbered otherwise is inside them; 3. headings of its own that
 * a report puts between those or after them ({@link #own}) are sections too, counted after them.
 */
public final class Sections {
    /** Distance from which a heading is none of the form's. */
    private static final double UNLIKE = 0.62;
    /** Distance up to which a heading is one of the form's beyond doubt. */
    private static final double ALIKE = 0.2;
    /** Added to the distance of a heading with another number. */
    private static final double OTHER_NUMBER = 0.3;
    /** Added to the distance of a heading without any number. */
    private static final double NO_NUMBER = 0.35;
    /** Added where one or two signs before the words may be a number that was misread. */
    private static final double MISREAD_NUMBER = 0.05;

    /**
     * A paragraph that may be a heading.
     *
     * @param distances of its words from each of the form's
     */
    private record Candidate(Ordinal mark, double[] distances) {
        static final Candidate NONE = new Candidate(new Ordinal(Numbering.NONE, 0, 0), new double[0]);

        double cost(int section, Numbering way) {
            if (distances.length == 0 || (mark.way() != way && mark.way() != Numbering.NONE)) {
                return Double.POSITIVE_INFINITY;
            }
            boolean counted = way == Numbering.NONE || mark.number() == section + 1;
            double penalty = mark.way() == way ? (counted ? 0 : OTHER_NUMBER) : NO_NUMBER;
            double cost = distances[section] + penalty;
            return cost > UNLIKE ? Double.POSITIVE_INFINITY : cost;
        }
    }

    private final SectionPlan plan;
    /** The wordings of each heading, letters and digits only. */
    private final List<List<String>> wordings;

    private final List<Pattern> partLines;

    public Sections(SectionPlan plan) {
        this.plan = plan;
        this.wordings = plan.headings().stream()
                .map(headings -> headings.stream().map(Wording::fold).toList())
                .toList();
        this.partLines = plan.partLines().stream().map(Pattern::compile).toList();
    }

    public SectionPlan plan() {
        return plan;
    }

    public SectionOutline find(List<Paragraph> paragraphs) {
        return SectionOutline.at(starts(paragraphs), paragraphs, this);
    }

    /** Where the sections begin, the report's own among them, in the order in which they stand. */
    List<Start> starts(List<Paragraph> paragraphs) {
        List<Candidate> candidates = paragraphs.stream().map(this::candidate).toList();
        Set<Numbering> ways = EnumSet.of(Numbering.HAN);
        candidates.stream()
                .filter(candidate -> candidate.distances().length > 0)
                .forEach(candidate -> ways.add(candidate.mark().way()));
        Numbering best = Numbering.HAN;
        OrderedMatch.Alignment fit = match(candidates, best);
        for (Numbering way : ways) {
            OrderedMatch.Alignment other = match(candidates, way);
            if (other.cost() < fit.cost() - 1e-3) {
                best = way;
                fit = other;
            }
        }
        List<Start> starts = new ArrayList<>(fit.pairs().stream()
                .map(pair -> new Start(pair.found(), pair.wanted() + 1))
                .toList());
        starts.addAll(own(paragraphs, candidates, best, starts));
        starts.sort(Comparator.comparingInt(Start::paragraph));
        return starts;
    }

    private OrderedMatch.Alignment match(List<Candidate> candidates, Numbering way) {
        return OrderedMatch.of(candidates.size(), plan.count(), new OrderedMatch.Costs() {
            @Override
            public double match(int paragraph, int count, int section) {
                // the first of two equal headings: prose stands before an annex that repeats it
                return candidates.get(paragraph).cost(section, way) + paragraph * 1e-6;
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
    }

    /** Headings that go on counting where one of the form's stopped, and which the next of these counts on from. */
    private List<Start> own(List<Paragraph> paragraphs, List<Candidate> candidates, Numbering way, List<Start> starts) {
        List<Start> own = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i).paragraph();
            boolean last = i + 1 == starts.size();
            int to = last
                    ? Closing.start(paragraphs, from + 1)
                    : starts.get(i + 1).paragraph();
            List<Start> between = new ArrayList<>();
            int number = candidates.get(from).mark().number();
            for (int at = from + 1; at < to; at++) {
                Ordinal mark = Numbering.of(paragraphs.get(at).text());
                if (mark.way() == way && mark.number() == number + 1 && isHeading(paragraphs.get(at))) {
                    number++;
                    between.add(new Start(at, plan.count() + own.size() + between.size() + 1));
                }
            }
            boolean counted =
                    way != Numbering.NONE && candidates.get(from).mark().number() > 0;
            if (counted && (last || candidates.get(to).mark().number() == number + 1)) {
                own.addAll(between);
            }
        }
        return own;
    }

    /** Whether a numbered paragraph has the look of a heading: short, and no sentence. */
    public boolean isHeading(Paragraph paragraph) {
        String heading = Headline.of(paragraph.text(), this).heading();
        return heading.length() <= SectionOutline.LONGEST_HEADING
                && !Phrases.SENTENCE_END.matcher(heading).matches()
                && !Phrases.CONTENTS_ENTRY.matcher(heading).matches();
    }

    /** Whether {@code text}, without its number, is the heading of section {@code number} beyond doubt. */
    public boolean isHeadingOf(int number, String text) {
        Candidate candidate = candidate(text);
        return plan.has(number) && candidate.distances().length > 0 && candidate.distances()[number - 1] <= ALIKE;
    }

    /** The section whose heading a line is beyond doubt; empty where it is none. */
    public OptionalInt section(String line) {
        return IntStream.rangeClosed(1, plan.count())
                .filter(number -> isHeadingOf(number, line))
                .findFirst();
    }

    /** Whether a line begins a part of a table, outside of its rulings. */
    boolean isPartLine(String line) {
        return partLines.stream().anyMatch(pattern -> pattern.matcher(line).matches());
    }

    /** Whether {@code text} is one of the form's own headings, word for word. */
    public boolean isWording(String text) {
        String words = Wording.fold(text);
        return wordings.stream().anyMatch(heading -> heading.contains(words));
    }

    private Candidate candidate(Paragraph paragraph) {
        return candidate(paragraph.text());
    }

    private Candidate candidate(String text) {
        String heading = Headline.of(text, this).heading();
        Ordinal mark = Numbering.of(heading);
        boolean sentence = mark.way() == Numbering.NONE && heading.endsWith("。");
        boolean title = Phrases.TITLE.matcher(heading).matches();
        if (sentence || title || heading.length() > SectionOutline.LONGEST_HEADING) {
            return Candidate.NONE;
        }
        String words = Wording.fold(heading.substring(mark.end()));
        double[] distances = new double[plan.count()];
        boolean near = false;
        for (int section = 0; section < plan.count(); section++) {
            distances[section] = mark.way() == Numbering.NONE ? misread(words, section) : nearest(words, section);
            near |= distances[section] <= UNLIKE;
        }
        return near ? new Candidate(mark, distances) : Candidate.NONE;
    }

    private double misread(String words, int section) {
        double whole = nearest(words, section);
        return words.length() <= 2
                ? whole
                : Math.min(
                        whole,
                        Math.min(nearest(words.substring(1), section), nearest(words.substring(2), section))
                                + MISREAD_NUMBER);
    }

    private double nearest(String words, int section) {
        double nearest = 1;
        for (String wording : wordings.get(section)) {
            double longer = Math.max(words.length(), wording.length());
            if (longer - Math.min(words.length(), wording.length())
                    < nearest * longer) { // so many edits it takes at least
                nearest = Math.min(nearest, Wording.edits(words, wording) / longer);
            }
        }
        return nearest;
    }
}
