package nianbao.read.ocr.figures;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.shapes.DigitBand;

/**
 * How far the digits of a figure stand apart. Digits are set at one distance, whatever they are; a point or a comma
 * moves them farther apart, and dirt does not.
 *
 * @param plain pixels from the middle of a digit to that of the next one
 * @param pointed the same where a point or a comma was read between the two
 */
record DigitPitch(List<Double> plain, List<Double> pointed) {
    /** The widest pitch by the narrowest: points take half a digit's place, a narrow 1 a third less. */
    private static final double WIDEST = 1.42;

    private static final DigitPitch UNKNOWN = new DigitPitch(List.of(), List.of());

    DigitPitch {
        plain = List.copyOf(plain);
        pointed = List.copyOf(pointed);
    }

    /**
     * The pitches of what was read as {@code text}.
     *
     * @param digits its pieces of ink without points; nothing is known where digits touch or are broken
     */
    static DigitPitch of(List<Component> digits, String text) {
        List<PixelBox> columns = DigitBand.columns(digits);
        long count = text.chars().filter(DigitPitch::isDigit).count();
        if (columns.size() != count) {
            return UNKNOWN;
        }
        List<Double> plain = new ArrayList<>();
        List<Double> pointed = new ArrayList<>();
        int seen = 0;
        boolean afterPoint = false;
        for (char c : text.toCharArray()) {
            if (!isDigit(c)) {
                afterPoint = true;
                continue;
            }
            if (seen > 0) {
                double pitch =
                        columns.get(seen).centerX() - columns.get(seen - 1).centerX();
                (afterPoint ? pointed : plain).add(pitch);
            }
            seen++;
            afterPoint = false;
        }
        return new DigitPitch(plain, pointed);
    }

    private static boolean isDigit(int c) {
        return c != '.' && c != ',';
    }

    /**
     * Whether two digits stand so far apart that a point or a digit between them may have been too faint to be seen.
     */
    boolean haveGap() {
        return plain.stream().anyMatch(this::isWide);
    }

    /** Whether the digits beside each point make room for it. */
    boolean makeRoomForPoints() {
        return !plain.isEmpty() && !pointed.isEmpty() && pointed.stream().allMatch(this::isWide);
    }

    private boolean isWide(double pitch) {
        double least = plain.stream().mapToDouble(Double::doubleValue).min().orElse(pitch);
        return pitch > WIDEST * least;
    }
}
