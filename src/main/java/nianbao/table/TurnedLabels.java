package nianbao.table;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.page.Glyph;

/**
 * Labels that stand turned by a quarter. One too long for its cell runs on over the ruling, across the label of the cell there;
 * so its letters are kept together, as they were drawn, one after the other.
 */
final class TurnedLabels {
    /** Share of the size by which two letters of one label stand apart, or overlap, at most. */
    private static final double GAP_RATIO = 0.5;
    /** Share of the size by which they stand aside of each other at most. */
    private static final double ASIDE_RATIO = 0.1;

    private TurnedLabels() {}

    /** Runs of turned letters, each in reading order; a figure that stands turned is in none. */
    static List<List<Glyph>> runs(List<Glyph> glyphs) {
        List<List<Glyph>> runs = new ArrayList<>();
        List<Glyph> run = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!run.isEmpty() && !follows(run.get(run.size() - 1), glyph)) {
                addIfWords(runs, run);
                run = new ArrayList<>();
            }
            if (glyph.turn() % 2 == 1) {
                run.add(glyph);
            }
        }
        addIfWords(runs, run);
        return runs;
    }

    private static void addIfWords(List<List<Glyph>> runs, List<Glyph> run) {
        boolean words = run.stream()
                .anyMatch(glyph -> Character.isIdeographic(glyph.text().codePointAt(0)));
        if (words) {
            runs.add(run);
        }
    }

    private static boolean follows(Glyph before, Glyph glyph) {
        double gap = glyph.turn() == 1
                ? glyph.box().top() - before.box().bottom()
                : before.box().top() - glyph.box().bottom();
        double aside = Math.abs(glyph.box().centerX() - before.box().centerX());
        return glyph.turn() == before.turn()
                && Math.abs(gap) <= GAP_RATIO * before.size()
                && aside <= ASIDE_RATIO * before.size();
    }
}
