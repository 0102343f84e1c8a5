package nianbao.table.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nianbao.geometry.Span;
import nianbao.layout.Line;
import nianbao.model.Letters;
import nianbao.model.TableOutline;
import nianbao.model.page.Glyph;
import nianbao.table.row.Piece;
import nianbao.table.row.TextRow;

/**
 * The words over the single columns of a table, those over several left out.
 *
 * @param heads from left to right
 * @param named how many of them say, to the letter, what the form calls a column
 */
record ColumnHeads(List<Head> heads, long named) {
    /** Points between two heads, at least. */
    private static final double APART = 0.2;
    /** Share of the longer of two words whose letters both have, from which one may be the other misread. */
    private static final double NEARLY = 0.6;

    ColumnHeads {
        heads = List.copyOf(heads);
    }

    /** What stands over one column. */
    private record Head(Span span, List<Piece> pieces) {
        Head {
            pieces = List.copyOf(pieces);
        }

        String text() {
            StringBuilder text = new StringBuilder();
            pieces.stream()
                    .sorted(Comparator.comparingDouble(piece -> piece.box().centerY()))
                    .forEach(piece -> text.append(piece.text()));
            return TableOutline.fold(text.toString());
        }

        boolean isNearlyOneOf(Set<String> words) {
            String text = text();
            return words.stream()
                    .anyMatch(word -> Letters.inOrder(word, text) >= NEARLY * Math.max(word.length(), text.length()));
        }
    }

    List<Span> spans() {
        return heads.stream().map(Head::span).toList();
    }

    /** The same, of two that reach over each other as far as to the middle of what both have. */
    List<Span> apart() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            Span span = heads.get(i).span();
            double start = i == 0 ? span.start() : Math.max(span.start(), after(i - 1) + APART / 2);
            double end = i + 1 == heads.size() ? span.end() : Math.min(span.end(), after(i) - APART / 2);
            spans.add(start < end ? new Span(start, end) : span);
        }
        return spans;
    }

    /** The middle between a head and the next one. */
    private double after(int index) {
        return (heads.get(index).span().end() + heads.get(index + 1).span().start()) / 2;
    }

    /** Over as many columns as the form has, each called as the form calls one or, as readers of images misread it, nearly so. */
    static Optional<ColumnHeads> named(OutlineRegion region) {
        return of(region, List.of(Piece::of, Piece::narrow, line -> words(line, region.outline())))
                .filter(heads -> heads.named() > 0
                        && heads.heads().stream()
                                .allMatch(head ->
                                        head.isNearlyOneOf(region.outline().columns())));
    }

    /**
     * Over as many columns as the form has: those that say most of how the form calls them, of each page that repeats them,
     * and of all together, as a break cut them.
     *
     * @param partings ways to part a line into words
     */
    static Optional<ColumnHeads> of(OutlineRegion region, List<Function<Line, List<Piece>>> partings) {
        List<List<TextRow>> ofParts =
                region.parts().values().stream().map(region::head).toList();
        List<TextRow> all = ofParts.stream().flatMap(List::stream).toList();
        return partings.stream()
                .flatMap(parting -> Stream.concat(ofParts.stream(), Stream.of(all))
                        .map(lines -> over(region.outline(), lines, parting)))
                .filter(heads -> heads.heads().size() == region.outline().figures())
                .max(Comparator.comparingLong(ColumnHeads::named));
    }

    /** A line parted where one word ends and another begins, too: readers of images leave no gap between narrow columns. */
    private static List<Piece> words(Line line, TableOutline outline) {
        List<Piece> words = new ArrayList<>();
        for (Piece piece : Piece.of(line)) {
            List<Glyph> open = new ArrayList<>();
            String word = "";
            for (Glyph glyph : piece.glyphs(line)) {
                String letter = TableOutline.fold(glyph.text());
                String longer = word + letter;
                boolean goesOn = outline.columns().stream().anyMatch(column -> column.contains(longer));
                if (!open.isEmpty() && !goesOn) {
                    words.add(Piece.of(open, line));
                    open.clear();
                }
                open.add(glyph);
                word = goesOn ? longer : letter;
            }
            words.add(Piece.of(open, line));
        }
        return words;
    }

    private static ColumnHeads over(TableOutline outline, List<TextRow> lines, Function<Line, List<Piece>> parting) {
        List<Head> heads = new ArrayList<>();
        List<Piece> broken = BrokenWords.in(lines, outline);
        lines.stream()
                .flatMap(row -> parting.apply(row.line()).stream())
                .filter(piece -> TableOutline.isOf(outline.columns(), piece.text())
                        && !outline.spanning().containsKey(TableOutline.fold(piece.text()))
                        && !TableOutline.isOf(outline.corner(), piece.text())
                        && broken.stream().noneMatch(word -> word.box().containsCenterOf(piece.box())))
                .sorted(Comparator.comparingDouble(piece -> piece.box().width()))
                .forEach(piece -> gather(heads, piece));
        heads.sort(Comparator.comparingDouble(head -> head.span().start()));
        return new ColumnHeads(
                heads,
                heads.stream()
                        .filter(head -> outline.columns().contains(head.text()))
                        .count());
    }

    private static void gather(List<Head> heads, Piece piece) {
        Span span = piece.box().horizontal();
        Optional<Head> met =
                heads.stream().filter(head -> head.span().shared(span) > 0).findFirst();
        met.ifPresent(heads::remove);
        List<Piece> pieces = new ArrayList<>(met.map(Head::pieces).orElse(List.of()));
        pieces.add(piece);
        heads.add(new Head(met.map(head -> head.span().union(span)).orElse(span), pieces));
    }
}
