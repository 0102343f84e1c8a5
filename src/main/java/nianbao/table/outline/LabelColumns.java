package nianbao.table.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nianbao.geometry.Box;
import nianbao.geometry.Span;
import nianbao.model.TableOutline;
import nianbao.model.page.Glyph;
import nianbao.table.row.Piece;
import nianbao.table.row.TextRow;

/**
 * The columns in which the labels of a table's rows stand: that of the rows' own labels next to the figures, and left of it
 * at most two for labels over several rows.
 *
 * <p>Phases: 1. {@link #words}: what stands left of the figures is cut where one word of the form ends and another begins, for
 * letters that were read from an image may have no gap between two columns; 2. {@link #ownLeft}: where the labels of rows
 * begin that others stand beside; 3. {@link #parents}: what stands left of that is parted where the fewest words stand on
 * both sides of a line.
 */
final class LabelColumns {
    /** Labels that stand over the line between two columns of them, by those of the narrower column, at the most. */
    private static final double MOST_CROSSING = 0.5;
    /** Letters of a row's own label, its number left out, that tell where it begins. */
    private static final int TELLING = 3;

    private final TableOutline outline;
    private final double figuresLeft;
    /** The words of each piece, from left to right. */
    private final List<List<Word>> pieces = new ArrayList<>();

    private record Word(String text, Span span) {}

    /** @param figuresLeft where the figures begin */
    LabelColumns(double figuresLeft, TableOutline outline) {
        this.outline = outline;
        this.figuresLeft = figuresLeft;
    }

    /**
     * Takes the lines below the head of a page.
     *
     * @param shift how far that page stands to the right of the first one
     */
    void add(List<TextRow> body, double shift) {
        for (TextRow row : body) {
            for (Piece piece : row.pieces()) {
                pieces.add(words(
                        piece.glyphs(row.line()).stream()
                                .filter(glyph -> glyph.box().left() - shift < figuresLeft)
                                .toList(),
                        shift));
            }
        }
    }

    /** From left to right, as they stand on the first page; the last one reaches to the figures. None without labels. */
    List<Span> columns() {
        if (outline.rows().isEmpty()) {
            return List.of();
        }
        OptionalDouble own = ownLeft();
        List<Span> columns = new ArrayList<>();
        own.ifPresent(left -> columns.addAll(parents(left)));
        columns.add(new Span(own.orElse(left()), figuresLeft));
        return columns;
    }

    private double left() {
        return pieces.stream()
                .flatMap(List::stream)
                .mapToDouble(word -> word.span().start())
                .reduce(figuresLeft, Math::min);
    }

    /** Phase 1: {@code glyphs} in parts each of which, as far as may be, is a part of one word of the form. */
    private List<Word> words(List<Glyph> glyphs, double shift) {
        List<Word> words = new ArrayList<>();
        int from = 0;
        while (from < glyphs.size()) {
            int end = from + 1;
            while (end < glyphs.size() && isPart(text(glyphs.subList(from, end + 1)))) {
                end++;
            }
            while (end - 1 > from && opens(glyphs.get(end - 1))) {
                end--;
            }
            List<Glyph> word = glyphs.subList(from, end);
            List<Box> boxes = word.stream()
                    .dropWhile(LabelColumns::isRest)
                    .map(Glyph::box)
                    .toList();
            if (!boxes.isEmpty()) {
                words.add(new Word(text(word), Box.around(boxes).horizontal().moved(-shift)));
            }
            from = end;
        }
        return words;
    }

    /** Whether {@code glyph} begins no word: a bracket that closes may be left of the one before. */
    private static boolean isRest(Glyph glyph) {
        return TableOutline.fold(glyph.text()).isEmpty() && !opens(glyph);
    }

    /** Whether {@code glyph} is a bracket before a word. */
    private static boolean opens(Glyph glyph) {
        return Character.getType(glyph.text().codePointAt(0)) == Character.START_PUNCTUATION;
    }

    private static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text()));
        return TableOutline.fold(text.toString());
    }

    private boolean isPart(String text) {
        return outline.rows().stream().anyMatch(word -> word.contains(text));
    }

    /** Phase 2. */
    private OptionalDouble ownLeft() {
        return pieces.stream()
                .flatMap(List::stream)
                .filter(this::isOwn)
                .mapToDouble(word -> word.span().start())
                .min();
    }

    /** Where a row's own label begins in a piece of a line, after the label of its group. */
    OptionalDouble ownIn(Piece piece, TextRow row) {
        return words(piece.glyphs(row.line()), 0).stream()
                .skip(1)
                .filter(this::isOwn)
                .mapToDouble(word -> word.span().start())
                .findFirst();
    }

    /** Whether {@code word} begins as the label of a row does that others stand beside, whatever its number was read as. */
    private boolean isOwn(Word word) {
        String text = unnumbered(word.text());
        return text.length() >= TELLING
                && outline.leaves().stream().anyMatch(leaf -> unnumbered(leaf).startsWith(text));
    }

    private static String unnumbered(String text) {
        int at = 0;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(at);
    }

    /** Phase 3: what stands left of {@code own}, and does not go on over it. */
    private List<Span> parents(double own) {
        List<Span> spans = new ArrayList<>();
        for (List<Word> words : pieces) {
            List<Word> before = words.stream().takeWhile(word -> !isOwn(word)).toList();
            if (before.stream().allMatch(word -> word.span().end() <= own + 1)) {
                before.forEach(word -> spans.add(word.span()));
            }
        }
        List<Span> best = spans.stream().reduce(Span::union).map(List::of).orElse(List.of());
        double fewest = MOST_CROSSING;
        for (Span each : spans) {
            List<Span> left =
                    spans.stream().filter(span -> span.end() <= each.end()).toList();
            List<Span> right =
                    spans.stream().filter(span -> span.start() > each.end()).toList();
            double crossing = spans.size() - left.size() - right.size();
            double share = crossing / Math.min(left.size(), right.size());
            if (Math.min(left.size(), right.size()) > 1 && share < fewest) {
                fewest = share;
                best = List.of(
                        left.stream().reduce(Span::union).orElseThrow(),
                        right.stream().reduce(Span::union).orElseThrow());
            }
        }
        return best;
    }
}
