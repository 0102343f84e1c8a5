package nianbao.read.ocr.rulings.worn;

import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.PixelBox;

/**
 * Ruling and text separation: the ink of a page taken apart into what may be pieces of rulings and what is letters.
 *
 * <p>A piece is flat, or thin with blank above and below it, and however short: what makes a ruling of such pieces is
 * that many stand in line. Strokes of letters have others close by, or hang together with them.
 *
 * @param pieces of lines along the rows of the page
 * @param letters all other ink
 */
record RulingTextSeparation(BinaryImage pieces, BinaryImage letters) {
    /** Inches of the thickest line. */
    private static final double FLAT = 0.03;
    /** Inches of the highest long piece: a line that slants, or two that run close to each other. */
    private static final double FLAT_LONG = 0.06;
    /** Width by height of a long piece. */
    private static final double LONG = 4;
    /** Inches of a thick line, and of the blank between the two of a double one. */
    private static final double THICK = 0.045;

    private static final double HOLLOW = 0.015;
    /** Inches of blank above and below a piece that hangs together with something else. */
    private static final double CLEAR = 0.045;

    /** @param ink turned so that the lines run along its rows */
    static RulingTextSeparation of(BinaryImage ink, double dpi) {
        ConnectedComponents components = ConnectedComponents.of(ink);
        boolean[] flat = new boolean[components.all().size()];
        for (Component component : components.all()) {
            int height = component.box().height();
            flat[component.id()] = height <= Math.max(3, FLAT * dpi)
                    || (height <= FLAT_LONG * dpi && component.box().width() >= LONG * height);
        }
        PixelBox page = new PixelBox(0, 0, ink.width(), ink.height());
        BinaryImage pieces = components.paint(page, id -> flat[id]);
        BinaryImage letters = components.paint(page, id -> !flat[id]);
        takeThin(letters, ink, pieces, dpi);
        return new RulingTextSeparation(pieces, letters);
    }

    /** Rows become columns. */
    RulingTextSeparation transposed() {
        return new RulingTextSeparation(pieces.transposed(), letters.transposed());
    }

    /** Moves what is thin and stands clear from {@code letters} to {@code pieces}. */
    private static void takeThin(BinaryImage letters, BinaryImage ink, BinaryImage pieces, double dpi) {
        int thickest = (int) Math.round(Math.max(3, THICK * dpi));
        int clear = (int) Math.round(CLEAR * dpi);
        int hollow = (int) Math.round(HOLLOW * dpi);
        int width = ink.width();
        for (int x = 0; x < width; x++) {
            int y = end(ink, x, 0, false);
            int blank = ink.height();
            while (y < ink.height()) {
                int end = end(ink, x, y, true);
                int next = end(ink, x, end, false);
                while (next - end <= hollow && next < ink.height()) {
                    end = end(ink, x, next, true);
                    next = end(ink, x, end, false);
                }
                boolean alone = end - y <= thickest && blank >= clear && next - end >= clear;
                for (int v = y; v < end; v++) {
                    if (alone && letters.at(x, v)) {
                        letters.bits()[v * width + x] = 0;
                        pieces.bits()[v * width + x] = 1;
                    }
                }
                blank = next - end;
                y = next;
            }
        }
    }

    private static int end(BinaryImage ink, int x, int from, boolean dark) {
        int y = from;
        while (y < ink.height() && ink.at(x, y) == dark) {
            y++;
        }
        return y;
    }
}
