package nianbao.read.ocr.shapes;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The shapes that the reader knows: pictures of digits and of what stands between them, from many fonts. */
public final class GlyphTemplates {
    private static final String RESOURCE = "/nianbao/ocr/shapes.gz";
    private static final int MAGIC = 0x4E425348;
    /**
     * Shapes that are compared in full, after a coarse look at all of them: more costs time, fewer misses rare fonts.
     */
    private static final int COMPARED = 48;
    /**
     * Correlation below its symbol's best by which a shape is not tried a pixel off too; no figure of the samples is
     * read otherwise for it.
     */
    private static final double MOVED_MARGIN = 0.03;
    /** Symbols are ASCII. */
    private static final int SYMBOLS = 128;

    private final List<Shape> shapes;

    GlyphTemplates(List<Shape> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    /**
     * One known picture.
     *
     * @param symbol what it means, in ASCII
     * @param pixels as stored, darkness 0 to 15
     * @param fine blurred and normalised, for comparing
     * @param coarse the same in few pixels, for choosing what to compare
     */
    record Shape(char symbol, byte[] pixels, float[] fine, float[] coarse) {
        static Shape of(char symbol, byte[] pixels) {
            float[] picture = new float[GlyphImage.SIZE];
            for (int i = 0; i < picture.length; i++) {
                picture[i] = pixels[i] / 15f;
            }
            float[] blurred = GlyphImage.blurred(picture);
            return new Shape(
                    symbol, pixels, GlyphImage.normalized(blurred), GlyphImage.normalized(GlyphImage.coarse(blurred)));
        }
    }

    /**
     * How well a picture fits.
     *
     * @param symbol the best
     * @param likeness the correlation with the best shape of that symbol, at most 1
     * @param rival the correlation with the best shape of any other symbol
     */
    record Match(char symbol, double likeness, double rival) {}

    /** The atlas that ships with the program. */
    public static GlyphTemplates shipped() {
        try (InputStream stream = GlyphTemplates.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GlyphTemplates read(InputStream stream) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(stream))) {
            if (in.readInt() != MAGIC || in.readInt() != GlyphImage.SIZE) {
                throw new IOException("not a file of digit shapes");
            }
            int count = in.readInt();
            List<Shape> shapes = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                char symbol = in.readChar();
                byte[] packed = in.readNBytes(GlyphImage.SIZE / 2);
                byte[] pixels = new byte[GlyphImage.SIZE];
                for (int k = 0; k < packed.length; k++) {
                    pixels[2 * k] = (byte) (packed[k] >> 4 & 15);
                    pixels[2 * k + 1] = (byte) (packed[k] & 15);
                }
                shapes.add(Shape.of(symbol, pixels));
            }
            return new GlyphTemplates(shapes);
        }
    }

    void write(OutputStream stream) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream))) {
            out.writeInt(MAGIC);
            out.writeInt(GlyphImage.SIZE);
            out.writeInt(shapes.size());
            for (Shape shape : shapes) {
                out.writeChar(shape.symbol());
                for (int k = 0; k < GlyphImage.SIZE; k += 2) {
                    out.writeByte(shape.pixels()[k] << 4 | shape.pixels()[k + 1]);
                }
            }
        }
    }

    int size() {
        return shapes.size();
    }

    /** The symbol whose shapes are most like {@code picture}, a pixel up, down, left or right if that is better. */
    Match match(float[] picture) {
        float[] blurred = GlyphImage.blurred(picture);
        int[] chosen = chosen(GlyphImage.normalized(GlyphImage.coarse(blurred)));
        float[] centred = GlyphImage.normalized(blurred);
        double[] likenesses = new double[chosen.length];
        double[] best = new double[SYMBOLS];
        Arrays.fill(best, -1);
        for (int i = 0; i < chosen.length; i++) {
            Shape shape = shapes.get(chosen[i]);
            likenesses[i] = GlyphImage.product(centred, shape.fine());
            best[shape.symbol()] = Math.max(best[shape.symbol()], likenesses[i]);
        }
        double[] moved = best.clone();
        float[][] moves = {
            GlyphImage.normalized(GlyphImage.shifted(blurred, -1, 0)),
            GlyphImage.normalized(GlyphImage.shifted(blurred, 1, 0)),
            GlyphImage.normalized(GlyphImage.shifted(blurred, 0, -1)),
            GlyphImage.normalized(GlyphImage.shifted(blurred, 0, 1))
        };
        for (int i = 0; i < chosen.length; i++) {
            Shape shape = shapes.get(chosen[i]);
            if (likenesses[i] >= best[shape.symbol()] - MOVED_MARGIN) {
                for (float[] move : moves) {
                    moved[shape.symbol()] = Math.max(moved[shape.symbol()], GlyphImage.product(move, shape.fine()));
                }
            }
        }
        return ranked(moved);
    }

    private static Match ranked(double[] best) {
        int first = 0;
        int second = 1;
        for (int i = 1; i < best.length; i++) {
            if (best[i] > best[first]) {
                second = first;
                first = i;
            } else if (best[i] > best[second]) {
                second = i;
            }
        }
        return new Match((char) first, best[first], best[second]);
    }

    /** The shapes that are most like the coarse picture. */
    private int[] chosen(float[] coarse) {
        long[] ranked = new long[shapes.size()];
        for (int i = 0; i < ranked.length; i++) {
            float likeness = GlyphImage.product(coarse, shapes.get(i).coarse());
            ranked[i] = (long) ((1 - likeness) * 1e6) << 32 | i;
        }
        Arrays.sort(ranked);
        int[] chosen = new int[Math.min(COMPARED, ranked.length)];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = (int) ranked[i];
        }
        return chosen;
    }
}
