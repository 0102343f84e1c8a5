package nianbao.read.ocr.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.geometry.Span;
import nianbao.model.page.Glyph;
import nianbao.read.ocr.engine.RecognizedText.Symbol;
import nianbao.read.ocr.image.PixelBox;

/**
 * Puts the characters of a line where its ink is: figures of narrow columns stand so close that they are read as one
 * line, and spread evenly over it they would stand in columns that are not theirs.
 *
 * <p>Phases: 1. {@link #of}: stretches of ink that wide blanks part; 2. {@link #told}: the characters are parted among
 * them by where they were seen, for which Tesseract's own boxes are loose, and by the room that each has; 3.
 * {@link #joined}: what a blank does not part, by what stands beside it, is one stretch, and so are letters that are
 * spread over the line; 4. {@link #spread} evenly over each.
 */
final class CharacterAligner {
    /** Character heights of the narrowest blank between two figures, and of one that needs no other to be told by. */
    private static final double FIGURES_GAP = 0.6;

    private static final double WIDE_FIGURES_GAP = 1;
    /** The same by the narrowest blank between digits of the line: digits of one figure may be set wide. */
    private static final double FIGURES_RATIO = 2;
    /** Width of a digit by its height, at most. */
    private static final double DIGIT_RATIO = 0.75;
    /** Character heights of the narrowest blank between words: wider than letters that are set wide stand apart. */
    private static final double WORDS_GAP = 0.8;
    /** The same beside a sign, which has blank of its own. */
    private static final double SIGN_GAP = 1.3;
    /** Ink height of a Han character by its size. */
    private static final double INK_RATIO = 0.9;

    /**
     * Ink of a line, and the characters that it is.
     *
     * @param ink from one pixel of the sheet along to another
     * @param shown the same in the picture that was read
     * @param em of its characters there
     */
    private record InkRun(TextLine line, Span ink, Span shown, double em, List<Symbol> symbols) {
        InkRun of(List<Symbol> those) {
            return new InkRun(line, ink, shown, em, those);
        }

        InkRun with(InkRun next) {
            List<Symbol> both = new ArrayList<>(symbols);
            both.addAll(next.symbols);
            return new InkRun(line, ink.union(next.ink), shown.union(next.shown), em, both);
        }

        /** Whether it is one letter that is no digit. */
        boolean isLetter() {
            return symbols.size() == 1 && isWord(symbols.get(0)) && !isDigit(symbols.get(0));
        }

        /** How far a character was seen beside it. */
        double away(Symbol symbol) {
            double x = symbol.box().centerX();
            return Math.max(0, Math.max(shown.start() - x, x - shown.end()));
        }
    }

    private CharacterAligner() {}

    /**
     * The characters of lines, where they stand.
     *
     * @param scale pixels for one point of the reading frame
     * @param shown from where to where each line was shown, all beside each other
     */
    static List<Glyph> glyphs(double scale, List<TextLine> lines, List<Span> shown, List<Symbol> symbols) {
        List<InkRun> stretches = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            stretches.addAll(of(lines.get(i), shown.get(i)));
        }
        List<InkRun> told = told(stretches, symbols);
        return lines.stream()
                .flatMap(line ->
                        glyphs(
                                scale,
                                line,
                                told.stream()
                                        .filter(stretch -> stretch.line().equals(line))
                                        .toList())
                                .stream())
                .toList();
    }

    private static List<Glyph> glyphs(double scale, TextLine line, List<InkRun> told) {
        List<InkRun> stretches = joined(told, line);
        if (stretches.size() < 2 || stretches.stream().allMatch(InkRun::isLetter)) {
            return spread(
                    scale,
                    line,
                    stretches.stream()
                            .flatMap(stretch -> stretch.symbols().stream())
                            .toList());
        }
        InkRun longest = stretches.stream()
                .max(Comparator.comparingDouble(stretch -> breadth(stretch.symbols())))
                .orElseThrow();
        double size = size(line, longest.ink().length(), longest.symbols());
        List<Glyph> glyphs = new ArrayList<>();
        stretches.forEach(stretch -> glyphs.addAll(spread(scale, line, stretch.ink(), stretch.symbols(), size)));
        return glyphs;
    }

    /** The characters of {@code line}, spread evenly over it. */
    static List<Glyph> spread(double scale, TextLine line, List<Symbol> symbols) {
        Span ink = new Span(line.box().left(), line.box().right());
        return spread(scale, line, ink, symbols, size(line, ink.length(), symbols));
    }

    /** Phase 1. */
    private static List<InkRun> of(TextLine line, Span shown) {
        double left = line.box().left();
        double scale = shown.length() / Math.max(1, line.box().width());
        double em = line.glyphHeight() / INK_RATIO * scale;
        return inks(line, FIGURES_GAP * line.glyphHeight()).stream()
                .map(ink -> {
                    double start = shown.start() + (ink.start() - left) * scale;
                    return new InkRun(line, ink, new Span(start, start + ink.length() * scale), em, List.of());
                })
                .toList();
    }

    /** Its ink, from left to right, parted where there is so much blank. */
    private static List<Span> inks(TextLine line, double gap) {
        List<Span> stretches = new ArrayList<>();
        line.components().stream()
                .map(component ->
                        new Span(component.box().left(), component.box().right()))
                .sorted(Comparator.comparingDouble(Span::start))
                .forEach(ink -> {
                    int last = stretches.size() - 1;
                    if (last >= 0 && ink.start() - stretches.get(last).end() < gap) {
                        stretches.set(last, stretches.get(last).union(ink));
                    } else {
                        stretches.add(ink);
                    }
                });
        return stretches;
    }

    /** Phase 2: in the order in which they were read, so many in each as its ink has room for. */
    private static List<InkRun> told(List<InkRun> stretches, List<Symbol> symbols) {
        int count = symbols.size();
        double[] before = new double[count + 1];
        for (int i = 0; i < count; i++) {
            before[i + 1] = before[i] + breadth(symbols.get(i).text());
        }
        double[] cost = new double[count + 1];
        Arrays.fill(cost, 1, count + 1, Double.POSITIVE_INFINITY);
        int[][] from = new int[stretches.size()][count + 1];
        for (int i = 0; i < stretches.size(); i++) {
            double[] longer = new double[count + 1];
            Arrays.fill(longer, Double.POSITIVE_INFINITY);
            for (int end = 0; end <= count; end++) {
                double away = 0;
                for (int start = end; start >= 0; start--) {
                    away += start < end ? stretches.get(i).away(symbols.get(start)) : 0;
                    double room =
                            stretches.get(i).shown().length() - stretches.get(i).em() * (before[end] - before[start]);
                    double sum = cost[start] + away + Math.abs(room);
                    if (sum < longer[end]) {
                        longer[end] = sum;
                        from[i][end] = start;
                    }
                }
            }
            cost = longer;
        }
        List<InkRun> told = new ArrayList<>();
        int end = count;
        for (int i = stretches.size() - 1; i >= 0; i--) {
            told.add(0, stretches.get(i).of(symbols.subList(from[i][end], end)));
            end = from[i][end];
        }
        return told;
    }

    /** Phase 3. */
    private static List<InkRun> joined(List<InkRun> stretches, TextLine line) {
        double figuresGap = figuresGap(line);
        List<InkRun> joined = new ArrayList<>();
        for (InkRun stretch : stretches) {
            int last = joined.size() - 1;
            if (last >= 0 && !areParted(joined.get(last), stretch, line.glyphHeight(), figuresGap)) {
                joined.set(last, joined.get(last).with(stretch));
            } else {
                joined.add(stretch);
            }
        }
        return joined;
    }

    /** Pixels of the narrowest blank between two figures of a line, by those between what is no wider than digits. */
    private static double figuresGap(TextLine line) {
        double widest = DIGIT_RATIO * line.glyphHeight();
        List<Span> inks = inks(line, 1);
        double narrowest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < inks.size(); i++) {
            if (Math.max(inks.get(i - 1).length(), inks.get(i).length()) <= widest) {
                narrowest = Math.min(
                        narrowest, inks.get(i).start() - inks.get(i - 1).end());
            }
        }
        return Math.min(
                WIDE_FIGURES_GAP * line.glyphHeight(),
                Math.max(FIGURES_GAP * line.glyphHeight(), FIGURES_RATIO * narrowest));
    }

    private static boolean areParted(InkRun left, InkRun right, double height, double figuresGap) {
        if (left.symbols().isEmpty() || right.symbols().isEmpty()) {
            return false;
        }
        Symbol before = left.symbols().get(left.symbols().size() - 1);
        Symbol behind = right.symbols().get(0);
        double words = (isWord(before) && isWord(behind) ? WORDS_GAP : SIGN_GAP) * height;
        return right.ink().start() - left.ink().end() >= (isDigit(before) && isDigit(behind) ? figuresGap : words);
    }

    private static boolean isWord(Symbol symbol) {
        return symbol.text().codePoints().allMatch(Character::isLetterOrDigit);
    }

    private static boolean isDigit(Symbol symbol) {
        return symbol.text().codePoints().allMatch(Character::isDigit);
    }

    /** Phase 4. */
    private static List<Glyph> spread(double scale, TextLine line, Span along, List<Symbol> symbols, double sizePx) {
        List<Glyph> glyphs = new ArrayList<>();
        double unit = along.length() / Math.max(0.5, breadth(symbols));
        double size = sizePx / scale;
        PixelBox ink = line.box();
        double middle = ink.centerY() / scale;
        double at = along.start() / scale;
        for (Symbol symbol : symbols) {
            double width = unit * breadth(symbol.text()) / scale;
            Box box = new Box(at, middle - size / 2, at + width, middle + size / 2);
            glyphs.add(new Glyph(symbol.text(), box, size, 0, symbol.confidence()));
            at += width;
        }
        return glyphs;
    }

    /** The size of the type, in pixels: the pitch of many characters tells it best, else their height. */
    private static double size(TextLine line, double width, List<Symbol> symbols) {
        double total = breadth(symbols);
        double unit = width / Math.max(0.5, total);
        double byHeight = line.glyphHeight() / INK_RATIO;
        boolean pitched = total >= 5 && unit > 0.8 * byHeight && unit < 1.25 * byHeight;
        return pitched ? unit : byHeight;
    }

    private static double breadth(List<Symbol> symbols) {
        return symbols.stream().mapToDouble(symbol -> breadth(symbol.text())).sum();
    }

    /** Latin letters and digits are half as broad as Han characters. */
    static double breadth(String text) {
        return text.chars().mapToDouble(c -> c < 0x250 ? 0.5 : 1).sum();
    }
}
