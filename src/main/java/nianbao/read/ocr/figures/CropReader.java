package nianbao.read.ocr.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.cells.SpeckleNoise;
import nianbao.read.ocr.figures.readers.FigureReader;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Histogram;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.segment.SegmentedPage;

/**
 * Reads what was cut out of a clean image, such as a page that was rendered or a picture on one, as a figure.
 *
 * <p>Phases: 1. {@link #clean}: the ground, whatever its colour, becomes white and the darkest ink black; 2. the
 * lines around a cell are cut off; 3. its ink in pieces; 4. two readers of figures; what touches the edges of the cut
 * goes on outside of it and leaves the rest doubtful.
 */
public final class CropReader {
    /** Greys between ground and darkest ink below which there is none: half of what a person barely sees. */
    private static final int NO_INK = 10;
    /** The same below which the ink is so pale that no reader is certain. */
    private static final int PALE = 60;
    /** Grey of a ground below which the writing on it is light. */
    private static final int DARK_GROUND = 110;
    /** Grey up to which a pixel of the clean cut is ink. */
    private static final int INK_THRESHOLD = 190;
    /** Inches of the largest side of a grain. */
    private static final double GRAIN = 0.026;
    /** Share of the cut's side along its edge that is ink where a ruling runs: of a 1 in a narrow cut it is 0.85. */
    private static final double RULING_SHARE = 0.95;
    /** Inches from the edge in which rulings lie. */
    private static final double RULING = 0.035;

    /** Pixels of the soft edge of a ruling. */
    private static final int SOFT_EDGE = 1;

    private static final double DOUBTFUL_CONFIDENCE = 0.44;
    private static final double BLANK_CONFIDENCE = 0.999;

    private final FigureReader figures;

    public CropReader(FigureReader figures) {
        this.figures = figures;
    }

    /**
     * What the cut shows: a figure on which readers agree, nothing, or something that a person must look at.
     *
     * @param dpi of the cut, some 200 to 350
     * @param cell of which the evidence is
     */
    public Evidence read(GrayImage cut, double dpi, Box cell) {
        int[] histogram = Histogram.of(cut.pixels());
        int ground = ground(histogram);
        boolean negative = ground < DARK_GROUND;
        int ink = negative ? lightest(histogram) : darkest(histogram);
        if (Math.abs(ground - ink) < NO_INK) {
            return new Evidence(cell, Agreement.EMPTY, "", BLANK_CONFIDENCE, List.of());
        }
        GrayImage clean = withoutRulings(clean(cut, ground, ink), dpi);
        Evidence seen = figure(clean, dpi, cell);
        boolean pale = Math.abs(ground - ink) < PALE;
        return pale || seen.agreement() != Agreement.AGREED ? doubtful(seen) : seen;
    }

    private static Evidence doubtful(Evidence seen) {
        return new Evidence(
                seen.box(),
                Agreement.DOUBTFUL,
                seen.text(),
                Math.min(seen.confidence(), DOUBTFUL_CONFIDENCE),
                seen.readings());
    }

    private Evidence figure(GrayImage clean, double dpi, Box cell) {
        NormalizedPage sheet = new NormalizedPage(clean, Optional.empty(), dpi, Homography.IDENTITY);
        ConnectedComponents all = ConnectedComponents.of(BinaryImage.of(clean, INK_THRESHOLD));
        SegmentedPage inked = new SegmentedPage(sheet, new DetectedRulings(List.of(), List.of()), clean, all);
        List<Component> components = new ArrayList<>();
        List<Component> grains = new ArrayList<>();
        boolean cut = false;
        for (Component component : all.all()) {
            cut |= touchesEdge(component.box(), clean);
            boolean small = Math.max(component.box().width(), component.box().height()) <= GRAIN * dpi;
            (small ? grains : components).add(component);
        }
        CellInk ink = new CellInk(new GridCell(0, 0, 1, 1, cell), clean.box(), components, grains);
        Evidence nothing = new Evidence(cell, Agreement.DOUBTFUL, "", DOUBTFUL_CONFIDENCE, List.of());
        if (ink.isBlank()) {
            return nothing;
        }
        Evidence seen = figures.read(inked, ink, SpeckleNoise.UNKNOWN)
                .map(there -> ReadingVoter.figure(inked, ink, there, CellStatistics.UNKNOWN))
                .orElse(nothing);
        return cut ? doubtful(seen) : seen;
    }

    /** The grey that most pixels have, neighbours counted together. */
    private static int ground(int[] histogram) {
        int best = 255;
        long most = -1;
        for (int grey = 0; grey < histogram.length; grey++) {
            long count = histogram[grey];
            count += grey > 0 ? histogram[grey - 1] : 0;
            count += grey < 255 ? histogram[grey + 1] : 0;
            if (count >= most) {
                most = count;
                best = grey;
            }
        }
        return best;
    }

    private static int darkest(int[] histogram) {
        int grey = 0;
        while (grey < 255 && histogram[grey] == 0) {
            grey++;
        }
        return grey;
    }

    private static int lightest(int[] histogram) {
        int grey = 255;
        while (grey > 0 && histogram[grey] == 0) {
            grey--;
        }
        return grey;
    }

    /** Phase 1: what is further from the ink than the ground is ground too. */
    private static GrayImage clean(GrayImage cut, int ground, int ink) {
        byte[] pixels = new byte[cut.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            double share = (double) ((cut.pixels()[i] & 0xFF) - ink) / (ground - ink);
            pixels[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, share)));
        }
        return new GrayImage(cut.width(), cut.height(), pixels);
    }

    /** Phase 2: the cut without the lines along its edges. */
    private static GrayImage withoutRulings(GrayImage cut, double dpi) {
        int reach = (int) Math.round(RULING * dpi);
        BinaryImage ink = BinaryImage.of(cut, INK_THRESHOLD);
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < reach; i++) {
            left = isColumnOfInk(ink, i) ? i + 1 + SOFT_EDGE : left;
            right = isColumnOfInk(ink, cut.width() - 1 - i) ? i + 1 + SOFT_EDGE : right;
            top = isRowOfInk(ink, i) ? i + 1 + SOFT_EDGE : top;
            bottom = isRowOfInk(ink, cut.height() - 1 - i) ? i + 1 + SOFT_EDGE : bottom;
        }
        boolean allRulings = left + right >= cut.width() || top + bottom >= cut.height();
        return allRulings ? cut : cut.crop(new PixelBox(left, top, cut.width() - right, cut.height() - bottom));
    }

    private static boolean isColumnOfInk(BinaryImage ink, int x) {
        return x >= 0
                && x < ink.width()
                && ink.count(new PixelBox(x, 0, x + 1, ink.height())) > RULING_SHARE * ink.height();
    }

    private static boolean isRowOfInk(BinaryImage ink, int y) {
        return y >= 0
                && y < ink.height()
                && ink.count(new PixelBox(0, y, ink.width(), y + 1)) > RULING_SHARE * ink.width();
    }

    private static boolean touchesEdge(PixelBox ink, GrayImage cut) {
        return ink.left() == 0 || ink.top() == 0 || ink.right() == cut.width() || ink.bottom() == cut.height();
    }
}
