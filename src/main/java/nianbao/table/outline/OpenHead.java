package nianbao.table.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.geometry.Ruling;
import nianbao.geometry.Span;
import nianbao.model.TableOutline;
import nianbao.table.row.Piece;
import nianbao.table.row.TextRow;

/**
 * The head of a table that no ruling parts: words that stand over several columns, each over as many as the form has under
 * it, and below them those of single columns.
 */
final class OpenHead {
    /** Ems by which words of one row of the head may stand higher or lower than each other. */
    private static final double LEVEL_EMS = 0.6;

    private final OutlineRegion region;
    private final TableOutline outline;
    private final Lanes lanes;
    private final List<TextRow> rows;

    /** A word over the lanes from {@code first} up to, not with, {@code end}. */
    private record Over(Piece piece, int first, int end) {}

    OpenHead(OutlineRegion region, Lanes lanes, List<TextRow> rows) {
        this.region = region;
        this.outline = region.outline();
        this.lanes = lanes;
        this.rows = rows;
    }

    /**
     * The rulings that the eye supplies.
     *
     * @param top of the head
     * @param bottom where the body begins
     * @param width of the table
     */
    List<Ruling> rulings(double top, double bottom, Span width) {
        List<Ruling> rulings = new ArrayList<>();
        List<List<Over>> levels = levels();
        double from = top;
        for (List<Over> level : levels) {
            double to = Math.max(from, Math.min(bottom, below(level, bottom)));
            for (Over over : level) {
                rulings.add(Ruling.level(to, edge(over.first(), width), edge(over.end(), width), 0));
            }
            uprights(rulings, level, from, to);
            from = to;
        }
        uprights(rulings, List.of(), from, bottom);
        return rulings;
    }

    /** The upright sides of what stands between two heights; the first lane's left side parts it from the corner, if any. */
    private void uprights(List<Ruling> rulings, List<Over> level, double from, double to) {
        for (int i = outline.rows().isEmpty() ? 1 : 0; i < lanes.count(); i++) {
            int edge = i;
            if (level.stream().noneMatch(over -> over.first() < edge && edge < over.end())) {
                rulings.add(Ruling.upright(lanes.edges().get(edge), from, to, 0));
            }
        }
    }

    private double edge(int index, Span width) {
        if (index == lanes.count()) {
            return width.end();
        }
        return index == 0 && outline.rows().isEmpty()
                ? width.start()
                : lanes.edges().get(index);
    }

    /** The spanning words, from the topmost row of them to the lowest. */
    private List<List<Over>> levels() {
        List<List<Over>> levels = new ArrayList<>();
        List<Over> all = Stream.concat(
                        rows.stream().flatMap(row -> region.spanning(row).stream()),
                        BrokenWords.in(rows, outline).stream())
                .flatMap(piece -> over(piece).stream())
                .sorted(Comparator.comparingDouble(over -> over.piece().box().centerY()))
                .toList();
        for (Over over : all) {
            List<Over> last = levels.isEmpty() ? List.of() : levels.get(levels.size() - 1);
            double em = LEVEL_EMS * over.piece().size();
            if (!last.isEmpty()
                    && over.piece().box().centerY() - last.get(0).piece().box().centerY() < em) {
                last.add(over);
            } else {
                levels.add(new ArrayList<>(List.of(over)));
            }
        }
        return levels;
    }

    private Optional<Over> over(Piece piece) {
        return outline.spanningLike(piece.text()).flatMap(word -> {
            int many = outline.spanning().getOrDefault(word, 1);
            return lanes.under(piece.box().centerX(), many).map(first -> new Over(piece, first, first + many));
        });
    }

    /** The height between the words of {@code level} and what stands below them in their lanes. */
    private double below(List<Over> level, double bottom) {
        double from = level.stream()
                .mapToDouble(over -> over.piece().box().bottom())
                .max()
                .orElse(bottom);
        double next = rows.stream()
                .flatMap(row -> row.pieces().stream())
                .filter(piece -> level.stream().anyMatch(over -> isBelow(piece, over)))
                .mapToDouble(piece -> piece.box().top())
                .min()
                .orElse(bottom);
        return (from + Math.max(from, next)) / 2;
    }

    private boolean isBelow(Piece piece, Over over) {
        double x = piece.box().centerX();
        return piece.box().centerY() > over.piece().box().bottom()
                && x >= lanes.edges().get(over.first())
                && x <= lanes.edges().get(over.end());
    }
}
