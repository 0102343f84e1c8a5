package nianbao.read.ofd.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.read.ofd.part.XmlElement;
import nianbao.read.ofd.value.Numbers;

/**
 * Which glyphs an object states for its letters (CGTransform; GB/T 33190, 11.4.2). Where a row of letters is not mapped one
 * to one, or it cannot be told which row of text is meant, nothing is sure.
 */
final class GlyphRow {
    /** Letters of one object that are mapped; more are not looked at, and not sure. */
    private static final int MOST = 100_000;

    private final Map<Integer, Integer> glyphs = new HashMap<>();
    private final Set<Integer> unsure = new HashSet<>();
    private boolean ambiguous;

    private GlyphRow() {}

    static GlyphRow of(XmlElement object, int rows) {
        GlyphRow row = new GlyphRow();
        List<XmlElement> all = new ArrayList<>(object.children("CGTransform").toList());
        object.children("TextCode").forEach(code -> code.children("CGTransform").forEach(all::add));
        row.ambiguous = !all.isEmpty() && rows > 1;
        all.forEach(row::add);
        return row;
    }

    private void add(XmlElement transform) {
        int at = number(transform.attribute("CodePosition"), 0);
        int letters = number(transform.attribute("CodeCount"), 1);
        int count = number(transform.attribute("GlyphCount"), 1);
        List<Double> stated = transform
                .value("Glyphs")
                .flatMap(text -> Numbers.steps(text, MOST))
                .orElse(Collections.emptyList());
        boolean oneToOne = letters == count && stated.size() == count;
        for (int i = 0; i < Math.min(letters, MOST); i++) {
            if (i < stated.size() && stated.get(i) >= 0 && stated.get(i) < 0xFFFF) {
                glyphs.put(at + i, stated.get(i).intValue());
            }
            if (!oneToOne) {
                unsure.add(at + i);
            }
        }
    }

    private static int number(Optional<String> text, int otherwise) {
        return text.flatMap(Numbers::one)
                .map(Double::intValue)
                .filter(n -> n >= 0)
                .orElse(otherwise);
    }

    Optional<Integer> glyph(int letter) {
        return Optional.ofNullable(glyphs.get(letter));
    }

    boolean isSure(int letter) {
        return !ambiguous && !unsure.contains(letter);
    }
}
