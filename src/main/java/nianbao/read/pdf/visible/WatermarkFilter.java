package nianbao.read.pdf.visible;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.pdf.graphics.PaintColour;
import nianbao.read.pdf.marks.PageMarks.DrawnLetter;

/**
 * Tells watermarks from text. A watermark lies over the page and does not keep to its cells; a figure does, however
 * pale.
 *
 * <p>Phases: 1. pale and slanted letters are put aside and become {@link Run}s; 2. runs of words that look like a
 * watermark are one; so are runs of figures that other letters cross, or a ruling where they are large or more than
 * one, and all that say the same as those; 3. the other runs are text, of which nobody is certain.
 */
public final class WatermarkFilter {
    /** A watermark: at least so large, in points, and of so little contrast. */
    private static final double MARK_SIZE = 20;

    private static final double MARK_CONTRAST = 0.4;
    /** Text drawn with less opacity than this, of any size, is a watermark. */
    private static final double MARK_ALPHA = 0.4;
    /** Text that stands slanted by more degrees is a watermark, or runs around a seal. */
    private static final double MAX_SLANT = 8;
    /** Contrast below which figures are looked at, whether they cross something. */
    private static final double PALE = 0.5;
    /** Share of the size between two letters of one run. */
    private static final double RUN_GAP = 0.35;
    /** Share of the size by which two letters of one run differ in height. */
    private static final double SAME_LINE = 0.2;
    /** Share of a letter that another letter or a ruling must cross. */
    private static final double CROSSED = 0.25;
    /** Size of a watermark by that of the page's figures. */
    private static final double LARGE = 4;

    /** Letters of the shortest piece of a watermark that is known as one. */
    private static final int PIECE = 3;

    private static final Pattern FIGURE = Pattern.compile("[\\d.,+\\-—–/:：年月日()（）]+");

    private final List<DrawnLetter> text = new ArrayList<>();
    private final List<DrawnLetter> doubted = new ArrayList<>();
    private final List<DrawnLetter> watermarks = new ArrayList<>();

    /** Letters of one kind that follow each other. */
    private record Run(List<DrawnLetter> letters) {
        String text() {
            StringBuilder text = new StringBuilder();
            letters.forEach(letter -> text.append(letter.letter().text()));
            return text.toString();
        }

        boolean isFigure() {
            return FIGURE.matcher(text()).matches();
        }

        Box box() {
            return Box.around(letters.stream().map(DrawnLetter::box).toList());
        }

        boolean goesOnWith(DrawnLetter next) {
            DrawnLetter last = letters.get(letters.size() - 1);
            return next.font() == last.font()
                    && next.ink().equals(last.ink())
                    && next.alpha() == last.alpha()
                    && next.size() == last.size()
                    && next.degrees() == last.degrees()
                    && distance(last.box(), next.box()) <= RUN_GAP * last.size()
                    && Math.abs(next.box().centerY() - last.box().centerY()) <= SAME_LINE * last.size();
        }

        private static double distance(Box a, Box b) {
            return Math.max(0, Math.max(a.left(), b.left()) - Math.min(a.right(), b.right()));
        }
    }

    /**
     * @param seen the letters that are seen, in the order of drawing
     * @param rulings of the page as seen, asked for only where there is something pale
     */
    public WatermarkFilter(List<DrawnLetter> seen, Supplier<List<Ruling>> rulings) {
        List<Run> runs = new ArrayList<>();
        for (DrawnLetter letter : seen) {
            if (!isPale(letter) && !looksLikeWatermark(letter)) {
                text.add(letter);
            } else if (!runs.isEmpty() && runs.get(runs.size() - 1).goesOnWith(letter)) {
                runs.get(runs.size() - 1).letters().add(letter);
            } else {
                runs.add(new Run(new ArrayList<>(List.of(letter))));
            }
        }
        if (!runs.isEmpty()) {
            sort(runs, rulings.get());
        }
    }

    /** The letters that are text, those that may be a watermark among them. */
    public List<DrawnLetter> text() {
        return text;
    }

    /** Letters that are too pale or too slanted to be read without doubt; the slanted ones are not among the text. */
    public List<DrawnLetter> doubted() {
        return doubted;
    }

    /** Figures that are left out as watermarks: where nothing else stands, they may be what is said there. */
    public List<DrawnLetter> watermarks() {
        return watermarks;
    }

    private static boolean isPale(DrawnLetter letter) {
        return contrast(letter) < PALE && !isWhite(letter.ink());
    }

    private static double contrast(DrawnLetter letter) {
        return letter.ink().contrast(PaintColour.WHITE) * letter.alpha();
    }

    private static boolean isWhite(PaintColour ink) {
        return ink.contrast(PaintColour.WHITE) < VisibilityFilter.MIN_CONTRAST;
    }

    /** Whether rulings may run through it: nobody draws such a letter's strokes once more as bars. */
    static boolean mayLieOverRulings(DrawnLetter letter) {
        return isPale(letter) || looksLikeWatermark(letter);
    }

    private static boolean looksLikeWatermark(DrawnLetter letter) {
        return isSlanted(letter)
                || letter.artifact()
                || letter.alpha() < MARK_ALPHA
                || (letter.size() >= MARK_SIZE && contrast(letter) < MARK_CONTRAST && !isWhite(letter.ink()));
    }

    private static boolean isSlanted(DrawnLetter letter) {
        return TextRotation.slant(letter.degrees()) > MAX_SLANT;
    }

    private void sort(List<Run> runs, List<Ruling> rulings) {
        boolean paler = text.stream().anyMatch(letter -> letter.letter().digit().isPresent());
        Map<String, Long> counts = runs.stream().collect(Collectors.groupingBy(Run::text, Collectors.counting()));
        double usual = usualSize();
        Set<String> laidOver = new HashSet<>();
        for (Run run : runs) {
            boolean strange = counts.getOrDefault(run.text(), 0L) > 1
                    || run.letters().get(0).size() > LARGE * usual;
            if (run.isFigure()
                    && paler
                    && !isSlanted(run.letters().get(0))
                    && (crossesLetters(run, runs) || (strange && crossesRuling(run, rulings)))) {
                laidOver.add(run.text());
            }
        }
        for (Run run : runs) {
            DrawnLetter first = run.letters().get(0);
            if (isSlanted(first)) {
                if (first.size() < MARK_SIZE) {
                    doubted.addAll(run.letters());
                }
            } else if (run.isFigure()) {
                boolean watermark = isPartOf(laidOver, run.text());
                (watermark ? watermarks : text).addAll(run.letters());
                doubted.addAll(paler && !watermark ? run.letters() : List.of());
            } else if (!looksLikeWatermark(first)) {
                text.addAll(run.letters());
            }
        }
    }

    /** Whether it is one of the texts, or a piece of one, some letters of which lie exactly on others. */
    private static boolean isPartOf(Set<String> texts, String text) {
        return texts.contains(text)
                || (text.length() >= PIECE && texts.stream().anyMatch(whole -> whole.contains(text)));
    }

    private double usualSize() {
        double[] sizes = text.stream()
                .filter(letter -> letter.letter().digit().isPresent())
                .mapToDouble(DrawnLetter::size)
                .sorted()
                .toArray();
        return sizes.length == 0 ? MARK_SIZE : sizes[sizes.length / 2];
    }

    private static boolean crossesRuling(Run run, List<Ruling> rulings) {
        Box whole = run.box();
        return rulings.stream().anyMatch(ruling -> isCrossed(ruling, whole, run));
    }

    /** Whether a letter of the text or of another run lies over one of its letters. */
    private boolean crossesLetters(Run run, List<Run> runs) {
        Box whole = run.box();
        return text.stream().anyMatch(letter -> isOver(letter.box(), whole, run))
                || runs.stream()
                        .filter(other -> !other.equals(run))
                        .flatMap(other -> other.letters().stream())
                        .anyMatch(letter -> isOver(letter.box(), whole, run));
    }

    private static boolean isCrossed(Ruling ruling, Box whole, Run run) {
        double size = run.letters().get(0).size();
        return ruling.axis() == Axis.UPRIGHT
                ? ruling.at() > whole.left() + CROSSED * size
                        && ruling.at() < whole.right() - CROSSED * size
                        && ruling.along().contains(whole.centerY())
                : ruling.at() > whole.top() + CROSSED * size
                        && ruling.at() < whole.bottom() - CROSSED * size
                        && ruling.along().shared(whole.horizontal()) > CROSSED * whole.width();
    }

    private static boolean isOver(Box letter, Box whole, Run run) {
        return letter.touches(whole)
                && run.letters().stream()
                        .anyMatch(mine -> mine.box().sharedArea(letter)
                                > CROSSED * Math.min(letter.area(), mine.box().area()));
    }
}
