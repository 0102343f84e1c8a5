package nianbao.table.row;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nianbao.geometry.Box;
import nianbao.layout.Line;
import nianbao.model.TableOutline;
import nianbao.model.page.Glyph;

/** A stretch of one line without a wide gap: what a reader takes for the text of one cell. */
public record Piece(String text, Box box, double size) {
    /** Share of the font size that parts two cells of one line; larger glues heads that stand close. */
    private static final double GAP_RATIO = 0.5;
    /** The same where columns are known to part, and how far from there, as a share of the font size. */
    private static final double NARROW_GAP_RATIO = 0.12;

    private static final double EDGE_RATIO = 0.6;
    /** What numbers a label, and how far it may stand from it, as a share of the font size. */
    private static final Pattern NUMBERING = Pattern.compile("\\d{1,2}[.．、]");
    /** Letters. */
    private static final int LONGEST_NUMBERING = 3;

    /** Letters of the shortest word that is told by its even spacing. */
    private static final int SPACED = 4;
    /** Ems from one such letter to the next, at the most, and how far a letter may stand off its place. */
    private static final double WIDEST_SPACING = 4;

    private static final double UNEVEN = 0.35;
    /** Letters of the shortest text that is no mark. */
    private static final int WORDS = 3;

    private static final Pattern REMARK = Pattern.compile("[（(][^（）()]+[)）]");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern DIGITS = Pattern.compile("\\d{2,}");
    /** Width of a digit, at most, and of the blank between two figures, at least, as shares of the font size. */
    private static final double DIGIT_EMS = 0.6;

    private static final double SEVERAL_EMS = 0.8;

    private static final String MARK = "-";
    private static final double NUMBERING_GAP_RATIO = 1.5;
    /** A figure, or what stands in the place of one. */
    private static final Pattern FIGURE =
            Pattern.compile("[-+±－＋]?[\\d０-９]([\\d０-９,，.．]*[\\d０-９])?(件|个|项|元|万元|%|％)?([（(].*)?|[\\p{Pd}－/／]+|无");

    /** The pieces of {@code line}, from left to right. */
    public static List<Piece> of(Line line) {
        return of(line, List.of());
    }

    /**
     * The same pieces, with letters that were spread evenly over the width of a cell as the word that they are.
     *
     * @param known whether letters and digits stand in a word: heads of narrow columns are spread, too
     */
    public static List<Piece> words(List<Piece> pieces, Predicate<String> known) {
        List<Piece> words = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int end = at + 1;
            while (end < pieces.size() && isSpaced(pieces, at, end)) {
                end++;
            }
            Piece word = together(pieces.subList(at, end));
            boolean spread = end - at >= SPACED && known.test(TableOutline.fold(word.text()));
            words.add(spread ? word : pieces.get(at));
            at = spread ? end : at + 1;
        }
        return words;
    }

    /** Whether the piece at {@code next} goes on a row of single letters that stand as far apart as the first two. */
    private static boolean isSpaced(List<Piece> pieces, int first, int next) {
        double pitch =
                pieces.get(first + 1).box().centerX() - pieces.get(first).box().centerX();
        double here =
                pieces.get(next).box().centerX() - pieces.get(next - 1).box().centerX();
        return pieces.get(first).isLetter()
                && pieces.get(next).isLetter()
                && pitch < WIDEST_SPACING * pieces.get(first).size()
                && Math.abs(here - pitch) <= UNEVEN * pieces.get(first).size();
    }

    private boolean isLetter() {
        return text.codePointCount(0, text.length()) == 1 && Character.isLetter(text.codePointAt(0)) && !isFigure();
    }

    /** The same, where the columns of a table part at {@code edges}: a narrow gap close to one of them is enough. */
    public static List<Piece> of(Line line, List<Double> edges) {
        List<Piece> pieces = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        for (Glyph glyph : line.glyphs()) {
            if (!open.isEmpty() && isParted(open, glyph, edges)) {
                pieces.add(of(open, line));
                open.clear();
            }
            open.add(glyph);
        }
        if (!open.isEmpty()) {
            pieces.add(of(open, line));
        }
        return pieces;
    }

    /** The same, parted at every narrow gap. */
    public static List<Piece> narrow(Line line) {
        return of(line, line.glyphs().stream().map(glyph -> glyph.box().left()).toList());
    }

    private static boolean isParted(List<Glyph> open, Glyph glyph, List<Double> edges) {
        Glyph before = open.get(open.size() - 1);
        double size = Math.min(glyph.size(), before.size());
        double gap = glyph.box().left() - before.box().right();
        if (open.size() <= LONGEST_NUMBERING && NUMBERING.matcher(text(open)).matches()) {
            return gap > NUMBERING_GAP_RATIO * size;
        }
        return gap > GAP_RATIO * size
                || (gap > NARROW_GAP_RATIO * size
                        && edges.stream()
                                .anyMatch(edge -> edge > before.box().right() - EDGE_RATIO * size
                                        && edge < glyph.box().left() + EDGE_RATIO * size));
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    /** Some neighbouring letters of a line. */
    public static Piece of(List<Glyph> glyphs, Line line) {
        return new Piece(
                text(glyphs), Box.around(glyphs.stream().map(Glyph::box).toList()), line.size());
    }

    /** Where the figure begins with which this piece of {@code line} ends, after other letters. */
    public OptionalDouble lastFigure(Line line) {
        List<Glyph> glyphs = glyphs(line);
        int label = glyphs.size();
        while (label > 0 && DIGIT.matcher(glyphs.get(label - 1).text()).matches()) {
            label--;
        }
        return label == 0 || label == glyphs.size()
                ? OptionalDouble.empty()
                : OptionalDouble.of(glyphs.get(label).box().left());
    }

    public List<Glyph> glyphs(Line line) {
        return line.glyphs().stream()
                .filter(glyph -> box.containsCenterOf(glyph.box()))
                .toList();
    }

    /** This piece of {@code line} in two, cut at {@code x}; what of each reaches over {@code edge} is left out. */
    public List<Piece> cut(Line line, double x, double edge) {
        List<Glyph> left = new ArrayList<>(glyphs(line));
        List<Glyph> right = new ArrayList<>(left);
        left.removeIf(glyph -> glyph.box().centerX() > x);
        right.removeIf(glyph -> glyph.box().centerX() <= x);
        if (left.isEmpty() || right.isEmpty()) {
            return List.of(this);
        }
        return List.of(of(left, line).between(box.left(), edge), of(right, line).between(edge, box.right()));
    }

    /** This without what reaches over {@code edge}, where most stands left of it: that is another's, which was read with it. */
    public Piece endingAt(double edge) {
        return crosses(edge) && box.centerX() < edge ? between(box.left(), edge) : this;
    }

    private Piece between(double left, double right) {
        return new Piece(
                text, new Box(Math.max(box.left(), left), box.top(), Math.min(box.right(), right), box.bottom()), size);
    }

    /** Whether this is digits with so much blank among them that they are figures beside each other, read as one. */
    public boolean areSeveral() {
        return DIGITS.matcher(text).matches() && box.width() - text.length() * DIGIT_EMS * size > SEVERAL_EMS * size;
    }

    /** This in parts between {@code edges}. */
    public List<Piece> cutAt(List<Double> edges) {
        List<Piece> parts = new ArrayList<>();
        double from = box.left();
        for (double edge : edges.stream().filter(this::crosses).sorted().toList()) {
            parts.add(between(from, edge));
            from = edge;
        }
        parts.add(between(from, box.right()));
        return parts;
    }

    /** Neighbouring pieces of one line as one. */
    public static Piece together(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return new Piece(
                text.toString(),
                Box.around(pieces.stream().map(Piece::box).toList()),
                pieces.get(0).size());
    }

    /** The same as a mark in the place of a figure, if it reads as none: where it stands tells that it is one. */
    public Piece asFigure() {
        return isFigure() ? this : new Piece(MARK, box, size);
    }

    public boolean isFigure() {
        return isFigure(text);
    }

    /** Whether it has a Han character, or is a figure: specks are read as other letters. */
    public boolean saysSomething() {
        return isFigure() || hasDigits() || text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Whether this is a bracketed remark, as stands below a figure. */
    public boolean isRemark() {
        return REMARK.matcher(text).matches();
    }

    /** Whether a bracket is opened at its beginning. */
    public boolean beginsRemark() {
        return text.startsWith("（") || text.startsWith("(");
    }

    /** Whether a bracket is opened in it and not closed. */
    public boolean opensRemark() {
        return text.matches("[^（(]*[（(][^）)]*");
    }

    /** Whether a bracket is closed at its end. */
    public boolean endsRemark() {
        return text.endsWith("）") || text.endsWith(")");
    }

    boolean hasDigits() {
        return DIGIT.matcher(text).find();
    }

    /** Whether this is more than a mark or a letter beside the figures. */
    public boolean isWords() {
        return text.codePoints().filter(Character::isLetter).count() >= WORDS;
    }

    public static boolean isFigure(String text) {
        return !isWord(text) && FIGURE.matcher(text).matches();
    }

    /** Most pieces begin as no figure does. */
    private static boolean isWord(String text) {
        return !text.isEmpty() && text.charAt(0) != '无' && Character.isIdeographic(text.codePointAt(0));
    }

    /** Whether this piece stands on both sides of {@code x}, by more than a hair; a figure by a quarter of a digit. */
    public boolean crosses(double x) {
        double reach = isFigure() ? Math.max(1, box.width() / 4 / text.codePointCount(0, text.length())) : 1;
        return box.left() < x - reach && box.right() > x + reach;
    }
}
