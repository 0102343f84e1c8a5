package nianbao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.geometry.Ruling;
import nianbao.layout.LineFinder;
import nianbao.model.Evidence;
import nianbao.model.TextSource;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;
import nianbao.table.row.TextRow;

/**
 * A page that is written in a test, 400 by 600 points. Its letters are 10 points high, Han as wide as high, others half as
 * wide; a line stands at the height of its middle.
 */
public final class Sheet {
    private static final double SIZE = 10;
    /** Where {@link #row} sets the middles of its columns after the first. */
    private static final double FIRST_COLUMN = 120;

    private static final double PITCH = 50;

    private final int number;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private TextSource source = TextSource.DIGITAL;
    private Frame frame = Frame.IDENTITY;

    public Sheet() {
        this(1);
    }

    public Sheet(int number) {
        this.number = number;
    }

    public Sheet text(double left, double middle, String text) {
        return text(left, middle, SIZE, text);
    }

    public Sheet text(double left, double middle, double size, String text) {
        double at = left;
        for (char letter : text.toCharArray()) {
            double width = letter < 0x2000 ? size / 2 : size;
            if (letter != ' ') {
                Box box = new Box(at, middle - size / 2, at + width, middle + size / 2);
                glyphs.add(new Glyph(String.valueOf(letter), box, size, 0, 1));
            }
            at += width;
        }
        return this;
    }

    /** Letters turned by {@code turn} quarters (1: they run down, 3: they run up), around the line at {@code middle}. */
    Sheet turned(double middle, double from, int turn, String text) {
        double at = from;
        for (char letter : text.toCharArray()) {
            double width = letter < 0x2000 ? SIZE / 2 : SIZE;
            double next = turn == 1 ? at + width : at - width;
            Box box = new Box(middle - SIZE / 2, Math.min(at, next), middle + SIZE / 2, Math.max(at, next));
            glyphs.add(new Glyph(String.valueOf(letter), box, SIZE, turn, 1));
            at = next;
        }
        return this;
    }

    /** Letters that were spread evenly from one place to another, as those of a line on an image are. */
    public Sheet spread(double left, double right, double middle, String text) {
        double width = (right - left) / text.length();
        for (int i = 0; i < text.length(); i++) {
            Box box = new Box(left + i * width, middle - SIZE / 2, left + (i + 1) * width, middle + SIZE / 2);
            glyphs.add(new Glyph(text.substring(i, i + 1), box, SIZE, 0, 1));
        }
        return this;
    }

    /** A label at 10 points, and what stands in the columns after it, each in the middle of its own. */
    public Sheet row(double middle, String label, String... others) {
        text(10, middle, label);
        for (int i = 0; i < others.length; i++) {
            text(FIRST_COLUMN + PITCH * i - width(others[i]) / 2, middle, others[i]);
        }
        return this;
    }

    private static double width(String text) {
        return text.chars()
                .mapToDouble(letter -> letter < 0x2000 ? SIZE / 2 : SIZE)
                .sum();
    }

    public Sheet level(double y, double left, double right) {
        rulings.add(Ruling.level(y, left, right, 0.5));
        return this;
    }

    public Sheet upright(double x, double top, double bottom) {
        rulings.add(Ruling.upright(x, top, bottom, 0.5));
        return this;
    }

    /** Rulings at all {@code xs} and all {@code ys}, from the first to the last of the others. */
    Sheet grid(List<Integer> xs, List<Integer> ys) {
        ys.forEach(y -> level(y, xs.get(0), xs.get(xs.size() - 1)));
        xs.forEach(x -> upright(x, ys.get(0), ys.get(ys.size() - 1)));
        return this;
    }

    Sheet seen(Evidence seen) {
        evidence.add(seen);
        return this;
    }

    public Sheet scanned() {
        source = TextSource.OCR;
        return this;
    }

    Sheet in(Frame other) {
        frame = other;
        return this;
    }

    public Page page() {
        return new Page(number, number, 400, 600, frame, source, glyphs, rulings, evidence, List.of());
    }

    List<Glyph> glyphs() {
        return List.copyOf(glyphs);
    }

    public List<Ruling> rulings() {
        return List.copyOf(rulings);
    }

    /** The lines of the page from top to bottom. */
    public List<TextRow> rows() {
        return LineFinder.find(glyphs).stream()
                .map(TextRow::of)
                .sorted(Comparator.comparingDouble(TextRow::middle))
                .toList();
    }
}
