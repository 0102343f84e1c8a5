package nianbao.layout;

import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.page.Glyph;

/**
 * Glyphs that stand on one line, in reading order.
 *
 * @param text the glyphs' text; one space stands for each gap inside Latin words and figures that is wide enough
 * @param size the middle one of its glyphs' sizes, in points
 */
public record Line(String text, Box box, double size, List<Glyph> glyphs) {
    public Line {
        glyphs = List.copyOf(glyphs);
    }
}
