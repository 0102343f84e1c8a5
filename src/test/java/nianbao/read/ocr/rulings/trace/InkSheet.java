package nianbao.read.ocr.rulings.trace;

import java.util.Arrays;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;

/** A sheet of 600 by 600 pixels at 200 dpi on which ink is laid, and lines as they are followed. */
public final class InkSheet {
    public static final double DPI = 200;
    public static final int SIZE = 600;

    private final BinaryImage ink = new BinaryImage(SIZE, SIZE, new byte[SIZE * SIZE]);

    public BinaryImage ink() {
        return ink;
    }

    /** Lays ink on a box: its right and its bottom are the first pixels without. */
    public InkSheet fill(int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(ink.bits(), y * SIZE + left, y * SIZE + right, (byte) 1);
        }
        return this;
    }

    /** A straight line of two pixels, drawn through. */
    public static RulingTrace line(Axis axis, int at, int from, int to) {
        float[] centers = new float[to - from];
        Arrays.fill(centers, at);
        return RulingTrace.followed(axis, from, centers, 2);
    }

    public static RulingTrace level(int y, int from, int to) {
        return line(Axis.LEVEL, y, from, to);
    }

    public static RulingTrace upright(int x, int from, int to) {
        return line(Axis.UPRIGHT, x, from, to);
    }
}
