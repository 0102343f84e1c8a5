package nianbao.read.ocr.figures.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.shapes.DigitBand;
import nianbao.read.ocr.shapes.ShapeReading;

/**
 * How the characters of a figure are set. One figure stands on one line, its digits equally high and equally far apart;
 * a line through it strikes it out.
 *
 * @param text what was read
 * @param band where its digits begin and end
 * @param places where the ink of each character is, in pixels of the cut; empty where it is not known
 * @param stroke the longest level one in the middle of its digits
 */
public record FigureTypesetting(String text, DigitBand band, List<PixelBox> places, MiddleStroke stroke) {
    /** Share of the digits' height by which one of them may begin or end above or below the others. */
    private static final double RAGGED = 0.2;
    /** The widest pitch by the usual one: a narrow 1 moves a third, a blank of the narrowest kind moves a half. */
    private static final double WIDEST = 1.42;
    /** The same of two digits between which a point or a comma was read. */
    private static final double WIDEST_POINTED = 2.2;
    /** The narrowest pitch by the usual one: digits that lie on each other are closer. */
    private static final double NARROWEST = 0.6;
    /** Pitch by the digits' height that no type has, where the usual one is not known. */
    private static final double WIDEST_TYPE = 1.15;

    private static final double NARROWEST_TYPE = 0.35;
    /** Digits with a level stroke in their middle. */
    private static final String BARRED = "345689";

    public FigureTypesetting {
        places = List.copyOf(places);
    }

    /** What is known of a mark that is no row of digits. */
    static FigureTypesetting ofMark(FigureLine line, String text) {
        return new FigureTypesetting(text, line.band(), List.of(), MiddleStroke.NONE);
    }

    static FigureTypesetting of(FigureLine line, ShapeReading shape) {
        BinaryImage ink = line.members();
        int left = 0;
        while (left < ink.width() && ink.count(new PixelBox(left, 0, left + 1, ink.height())) == 0) {
            left++;
        }
        List<PixelBox> places = new ArrayList<>();
        for (int i = 0; i + 1 < shape.edges().size(); i++) {
            int from = left + (int) Math.round(shape.edges().get(i));
            int to = left + (int) Math.round(shape.edges().get(i + 1));
            places.add(inked(ink, from, i + 2 == shape.edges().size() ? ink.width() : to));
        }
        MiddleStroke stroke = MiddleStroke.longest(
                ink, line.band(), places("4", shape.text(), places), places(BARRED, shape.text(), places));
        return new FigureTypesetting(shape.text(), line.band(), places, stroke);
    }

    private static List<PixelBox> places(String digits, String text, List<PixelBox> places) {
        return IntStream.range(0, places.size())
                .filter(i -> digits.indexOf(text.charAt(i)) >= 0)
                .mapToObj(places::get)
                .toList();
    }

    /** The box around the ink between two columns; empty where there is none. */
    private static PixelBox inked(BinaryImage ink, int from, int to) {
        PixelBox box = new PixelBox(from, 0, from, 0);
        for (int y = 0; y < ink.height(); y++) {
            for (int x = Math.max(0, from); x < Math.min(ink.width(), to); x++) {
                if (ink.at(x, y)) {
                    PixelBox pixel = new PixelBox(x, y, x + 1, y + 1);
                    box = box.isEmpty() ? pixel : box.union(pixel);
                }
            }
        }
        return box;
    }

    /** From the middle of each digit to that of the next, where no point stands between them, by the digits' height. */
    public List<Double> pitches() {
        return pitches(1);
    }

    /** @param apart characters from the first digit to the second: 2 where a point or a comma stands between them */
    private List<Double> pitches(int apart) {
        List<Double> pitches = new ArrayList<>();
        for (int i = 0; i + apart < places.size() && places.size() == text.length(); i++) {
            boolean pointed = apart == 1 || !isDigit(i + 1);
            if (isDigit(i) && isDigit(i + apart) && pointed) {
                double pitch = places.get(i + apart).centerX() - places.get(i).centerX();
                pitches.add(pitch / band.height());
            }
        }
        return pitches;
    }

    private boolean isDigit(int index) {
        return Character.isDigit(text.charAt(index));
    }

    /**
     * Whether this is no single figure, plainly set.
     *
     * @param usualPitch of digits on the page, by their height; 0 where it is not known
     */
    public boolean isOdd(double usualPitch) {
        double widest = usualPitch == 0 ? WIDEST_TYPE : WIDEST * usualPitch;
        double narrowest = usualPitch == 0 ? NARROWEST_TYPE : NARROWEST * usualPitch;
        double pointed = usualPitch == 0 ? 2 * WIDEST_TYPE : WIDEST_POINTED * usualPitch;
        return stroke.strikesOut(usualPitch)
                || isRagged()
                || pitches().stream().anyMatch(pitch -> pitch > widest || pitch < narrowest)
                || pitches(2).stream().anyMatch(pitch -> pitch > pointed);
    }

    /**
     * How many characters there are before the first that ends above the line of the others.
     *
     * @param share of the digits' height by which it does
     */
    int levelCharacters(double share) {
        int count = 0;
        while (count < places.size()
                && places.get(0).bottom() - places.get(count).bottom() <= Math.max(2, share * band.height())) {
            count++;
        }
        return places.size() == text.length() ? count : text.length();
    }

    /** Whether a digit stands higher or lower than the others, or is smaller: a raised mark, a corrected one. */
    private boolean isRagged() {
        double slack = Math.max(2, RAGGED * band.height());
        for (int i = 0; i < places.size() && places.size() == text.length(); i++) {
            PixelBox place = places.get(i);
            if (isDigit(i)
                    && (Math.abs(place.top() - band.top()) > slack
                            || Math.abs(place.bottom() - band.bottom()) > slack)) {
                return true;
            }
        }
        return false;
    }
}
