package nianbao.read.pdf.letters;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the outline of a glyph says of the digit that it draws: its holes. It tells an 8 from a 0 in any face, and is
 * the only witness against a ToUnicode map that lies about figures.
 *
 * <p>Phases: 1. {@code ink}: the outline becomes a small bitmap; 2. {@code flood} from the border finds what is
 * outside; 3. what is neither ink nor outside is a hole.
 */
final class DigitShape {
    /** Of the bitmap; the thinnest strokes in use are 4 % of the height of a digit. */
    private static final int HEIGHT = 56;

    private static final int WIDTH = 40;
    /** Pixels of the smallest hole; less is a gap between two strokes that nearly touch. */
    private static final int MIN_HOLE = 8;
    /** Height of a hole against the digit: that of a 0 is 0.79 to 0.93 in nine faces, of 4, 6 and 9 0.43 to 0.61. */
    private static final double TALL_HOLE = 0.7;
    /**
     * The same of a heavy 0, which comes to 0.69, at least, and how far from the middle of it that hole lies at most.
     */
    private static final double HEAVY_HOLE = 0.58;

    private static final double IN_THE_MIDDLE = 0.06;
    /** The loop in a handwritten 2 is no hole that tells. */
    private static final double SMALL_HOLE = 0.35;

    /** Share of the width that is blank on a side to which a digit is open, and on one to which it is shut at most. */
    private static final double OPEN = 0.22;

    private static final double SHUT = 0.35;
    /** Share of the width that is ink in the foot of a 2 and in the roof of a 7, and in the foot of a 7 at most. */
    private static final double MOST = 0.7;

    private static final double HALF = 0.6;

    private static final byte INK = 1;
    private static final byte OUTSIDE = 2;

    /** Pixels of a row with its border. */
    private static final int ROW = WIDTH + 2;

    private static final int[] STEPS = {1, ROW, -1, -ROW};

    private final byte[][] pixels = new byte[HEIGHT + 2][ROW];
    private final int[] open = new int[(HEIGHT + 2) * ROW];
    private final List<Hole> holes = new ArrayList<>();
    private double center;
    private double tall;

    /** From where to where it reaches, 0 the bottom and 1 the top. */
    private record Hole(double from, double to) {
        double height() {
            return to - from;
        }

        double shared(Hole other) {
            return Math.min(to, other.to) - Math.max(from, other.from);
        }
    }

    /** @param outline with y upwards */
    DigitShape(Shape outline) {
        ink(outline);
        flood(0, 0, OUTSIDE);
        findHoles();
    }

    /** Whether this cannot be the digit, 0 to 9; in doubt it can. */
    boolean contradicts(int digit) {
        return switch (digit) {
            case 0 -> holes.isEmpty() || tall < TALL_HOLE && !isHeavyZero() && !isBarredZero();
            case 4 -> holes.size() > 1 || tall > TALL_HOLE;
            case 6 -> holes.size() != 1 || tall > TALL_HOLE || center > 0.5;
            case 8 -> holes.size() < 2 || tall > TALL_HOLE;
            case 9 -> holes.size() != 1 || tall > TALL_HOLE || center < 0.5;
            default -> (!holes.isEmpty() && tall > SMALL_HOLE) || (holes.isEmpty() && opensOtherwise(digit));
        };
    }

    private boolean isHeavyZero() {
        return holes.size() == 1 && tall >= HEAVY_HOLE && Math.abs(center - 0.5) <= IN_THE_MIDDLE;
    }

    /**
     * Whether two holes stand beside each other, as in a 0 with a stroke through it; those of an 8 stand above each
     * other.
     */
    private boolean isBarredZero() {
        return holes.size() == 2
                && holes.get(0).shared(holes.get(1))
                        > Math.min(holes.get(0).height(), holes.get(1).height()) / 2;
    }

    /**
     * Whether a shape without holes is clearly another of the digits that have none, by the sides to which it opens.
     */
    private boolean opensOtherwise(int digit) {
        Span upperLeft = indents(0.25, 0.45, true);
        Span upperRight = indents(0.2, 0.4, false);
        Span lowerLeft = indents(0.55, 0.75, true);
        Span lowerRight = indents(0.6, 0.82, false);
        boolean five = upperRight.least() > OPEN && lowerLeft.least() > OPEN && lowerRight.most() < SHUT;
        boolean three = upperLeft.least() > OPEN
                && lowerLeft.least() > OPEN
                && upperRight.most() < SHUT
                && lowerRight.most() < SHUT;
        boolean two = upperLeft.least() > OPEN && lowerRight.most() > OPEN && ink(0.92, 1) > MOST;
        boolean seven =
                upperLeft.least() > OPEN && lowerRight.least() > OPEN && ink(0, 0.1) > MOST && ink(0.85, 1) < HALF;
        return switch (digit) {
            case 2 -> five || three || seven;
            case 3 -> five || two || seven;
            case 5 -> three || two || seven;
            case 7 -> five || three || two;
            default -> false;
        };
    }

    /**
     * The least and the largest share of the width, in the rows between two depths below the top, before the first ink.
     */
    private Span indents(double from, double to, boolean fromLeft) {
        double least = 1;
        double most = 0;
        for (int row = 1 + (int) (from * HEIGHT); row <= to * HEIGHT; row++) {
            int blank = 0;
            while (blank < WIDTH && pixels[HEIGHT + 1 - row][fromLeft ? 1 + blank : WIDTH - blank] != INK) {
                blank++;
            }
            least = Math.min(least, (double) blank / WIDTH);
            most = Math.max(most, (double) blank / WIDTH);
        }
        return new Span(least, most);
    }

    private record Span(double least, double most) {}

    /** The largest share of the width that is ink, of the rows between two depths below the top. */
    private double ink(double from, double to) {
        double most = 0;
        for (int row = 1 + (int) (from * HEIGHT); row <= to * HEIGHT; row++) {
            int count = 0;
            for (byte pixel : pixels[HEIGHT + 1 - row]) {
                count += pixel == INK ? 1 : 0;
            }
            most = Math.max(most, (double) count / WIDTH);
        }
        return most;
    }

    private void ink(Shape outline) {
        Rectangle2D box = outline.getBounds2D();
        if (box.getWidth() <= 0 || box.getHeight() <= 0) {
            return;
        }
        AffineTransform toPixels = new AffineTransform();
        toPixels.translate(1, 1);
        toPixels.scale(WIDTH / box.getWidth(), HEIGHT / box.getHeight());
        toPixels.translate(-box.getX(), -box.getY());
        int[][] windings = new int[HEIGHT + 2][WIDTH + 3];
        double[] point = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator i = outline.getPathIterator(toPixels, 0.2); !i.isDone(); i.next()) {
            switch (i.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> {
                    cross(windings, x, y, startX, startY);
                    startX = point[0];
                    startY = point[1];
                }
                case PathIterator.SEG_LINETO -> cross(windings, x, y, point[0], point[1]);
                default -> {
                    cross(windings, x, y, startX, startY);
                    point[0] = startX;
                    point[1] = startY;
                }
            }
            x = point[0];
            y = point[1];
        }
        cross(windings, x, y, startX, startY);
        fill(windings);
    }

    /** Notes in each row that an edge crosses at the middle from which pixel on the winding changes. */
    private static void cross(int[][] windings, double x1, double y1, double x2, double y2) {
        int direction = y1 < y2 ? 1 : -1;
        double top = Math.min(y1, y2);
        double bottom = Math.max(y1, y2);
        for (int row = Math.max(0, (int) Math.ceil(top - 0.5)); row < windings.length && row + 0.5 < bottom; row++) {
            double x = x1 + (row + 0.5 - y1) * (x2 - x1) / (y2 - y1);
            int column = (int) Math.ceil(x - 0.5);
            windings[row][Math.max(0, Math.min(column, windings[row].length - 1))] += direction;
        }
    }

    private void fill(int[][] windings) {
        for (int row = 0; row < pixels.length; row++) {
            int winding = 0;
            for (int column = 0; column < pixels[row].length; column++) {
                winding += windings[row][column];
                pixels[row][column] = winding != 0 ? INK : 0;
            }
        }
    }

    /** Marks all blank pixels that hang together with this one, and counts them. */
    private int flood(int row, int column, byte mark) {
        int count = 0;
        int size = 0;
        open[size++] = row * ROW + column;
        pixels[row][column] = mark;
        while (size > 0) {
            int at = open[--size];
            count++;
            for (int step : STEPS) {
                int next = at + step;
                boolean sideways = step == 1 || step == -1;
                if (next >= 0 && next < open.length && (!sideways || next / ROW == at / ROW)) {
                    if (pixels[next / ROW][next % ROW] == 0) {
                        pixels[next / ROW][next % ROW] = mark;
                        open[size++] = next;
                    }
                }
            }
        }
        return count;
    }

    private void findHoles() {
        byte mark = OUTSIDE + 1;
        for (int row = 0; row < pixels.length; row++) {
            for (int column = 0; column < pixels[row].length; column++) {
                if (pixels[row][column] == 0 && flood(row, column, mark++) >= MIN_HOLE) {
                    measure((byte) (mark - 1));
                }
            }
        }
    }

    /** Notes a hole: where it lies, and where the tallest does. */
    private void measure(byte mark) {
        int[] rows = new int[pixels.length];
        for (int row = 0; row < pixels.length; row++) {
            for (byte pixel : pixels[row]) {
                rows[row] += pixel == mark ? 1 : 0;
            }
        }
        int[] used = IntStream.range(0, rows.length).filter(r -> rows[r] > 0).toArray();
        double height = (used[used.length - 1] - used[0] + 1.0) / HEIGHT;
        holes.add(new Hole((used[0] - 1.0) / HEIGHT, (double) used[used.length - 1] / HEIGHT));
        if (height > tall) {
            tall = height;
            center = (Arrays.stream(used).average().orElse(0) - 0.5) / HEIGHT;
        }
    }
}
