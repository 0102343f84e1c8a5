package nianbao.model.page;

import nianbao.geometry.Box;

/**
 * One drawn character, or one recognised one, in the reading frame of its page.
 *
 * @param text its Unicode text, compatibility forms and Kangxi radicals already normalised; never empty; more than one
 *     character only where the file itself maps one glyph to several (a ligature). White space glyphs are not kept.
 * @param box the advance box: left to right by the advance width, top to bottom by the ascent and descent of the font
 * @param size the font size as drawn, in points
 * @param turn quarter turns clockwise by which it stands against the reading frame: 0 for ordinary text
 * @param confidence 0 to 1; 1 for a glyph that the file itself states
 */
public record Glyph(String text, Box box, double size, int turn, double confidence) {
    /** Stands for a character of which nothing is known, or that was not read. */
    public static final String UNKNOWN = "\uFFFD";

    public Glyph {
        if (text.isEmpty() || turn < 0 || turn > 3 || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("not a glyph: " + text + " " + turn + " " + confidence);
        }
    }
}
