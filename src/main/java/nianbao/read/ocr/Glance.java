package nianbao.read.ocr;

import java.util.List;

/**
 * What a first look at the image of a page found.
 *
 * @param lines what the lines say that were read, those in large type first
 * @param letters of all of them
 * @param confidence the mean of the letters', 0 to 1; 0 where there are none
 * @param isBare there is no ink on the page that could be text
 */
public record Glance(List<String> lines, int letters, double confidence, boolean isBare) {
    /** Letters of which a mean can be told. */
    private static final int FEWEST_LETTERS = 12;
    /**
     * Mean confidence of letters that only an upright page has, in Chinese or not: 0.94 and more; on pages that lie on their
     * side or upside down it is 0.76 to 0.88, and what is read there is nothing.
     */
    private static final double LEGIBLE = 0.93;

    public Glance {
        lines = List.copyOf(lines);
    }

    /** Whether it says what kind of page it is: its letters are no guesses, or there is nothing to read. */
    public boolean isLegible() {
        return isBare || (letters >= FEWEST_LETTERS && confidence >= LEGIBLE);
    }
}
