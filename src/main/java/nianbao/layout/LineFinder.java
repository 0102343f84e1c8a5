package nianbao.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.page.Glyph;

/**
 * Puts glyphs on lines.
 *
 * <p>Phases: 1. sort by a total order and {@link #group} by gaps between the glyphs' middles; 2. inside a line order by x
 * and {@link #join} the text. Text that stands turned by a quarter is read along its own direction.
 */
public final class LineFinder {
    /** Share of the font size between two middles at which a new line begins; larger glues lines set tight. */
    private static final double NEW_LINE_RATIO = 0.45;
    /** Share of the font size that parts two words or figures; larger glues them, smaller splits kerned digits. */
    private static final double SPACE_RATIO = 0.45;

    private LineFinder() {}

    /** The lines of {@code glyphs}, from top to bottom (turned text: from its own top). */
    public static List<Line> find(List<Glyph> glyphs) {
        List<List<Glyph>> turned = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        glyphs.forEach(glyph -> turned.get(glyph.turn()).add(glyph));
        List<Line> lines = new ArrayList<>();
        for (int turn = 0; turn < turned.size(); turn++) {
            if (!turned.get(turn).isEmpty()) {
                for (List<Glyph> group : group(turned.get(turn), turn)) {
                    lines.add(join(group, turn));
                }
            }
        }
        return lines;
    }

    private static List<List<Glyph>> group(List<Glyph> glyphs, int turn) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble((Glyph glyph) -> down(glyph.box(), turn))
                .thenComparingDouble(glyph -> along(glyph.box(), turn)));
        List<List<Glyph>> groups = new ArrayList<>();
        List<Glyph> group = new ArrayList<>();
        double middle = 0;
        for (Glyph glyph : sorted) {
            double at = down(glyph.box(), turn);
            if (!group.isEmpty() && at - middle > NEW_LINE_RATIO * Math.max(glyph.size(), 1)) {
                groups.add(group);
                group = new ArrayList<>();
            }
            middle = group.isEmpty() ? at : middle + (at - middle) / (group.size() + 1);
            group.add(glyph);
        }
        groups.add(group);
        return groups;
    }

    private static Line join(List<Glyph> group, int turn) {
        List<Glyph> ordered = new ArrayList<>(group);
        ordered.sort(Comparator.comparingDouble((Glyph glyph) -> along(glyph.box(), turn)));
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : ordered) {
            if (before != null
                    && along(glyph.box(), turn) - half(glyph, turn) - along(before.box(), turn) - half(before, turn)
                            > SPACE_RATIO * Math.min(glyph.size(), before.size())
                    && isNarrow(before)
                    && isNarrow(glyph)) {
                text.append(' ');
            }
            text.append(glyph.text());
            before = glyph;
        }
        List<Double> sizes = new ArrayList<>(ordered.stream().map(Glyph::size).toList());
        Collections.sort(sizes);
        Box box = Box.around(ordered.stream().map(Glyph::box).toList());
        return new Line(text.toString(), box, sizes.get(sizes.size() / 2), ordered);
    }

    /** Whether a gap beside this glyph means a space: Han characters and their punctuation stand without any. */
    private static boolean isNarrow(Glyph glyph) {
        return glyph.text().codePointAt(0) < 0x2000;
    }

    private static double down(Box box, int turn) {
        return switch (turn) {
            case 0 -> box.centerY();
            case 1 -> -box.centerX();
            case 2 -> -box.centerY();
            default -> box.centerX();
        };
    }

    private static double along(Box box, int turn) {
        return switch (turn) {
            case 0 -> box.centerX();
            case 1 -> box.centerY();
            case 2 -> -box.centerX();
            default -> -box.centerY();
        };
    }

    private static double half(Glyph glyph, int turn) {
        return (turn % 2 == 0 ? glyph.box().width() : glyph.box().height()) / 2;
    }
}
