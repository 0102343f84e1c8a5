package nianbao.table.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.model.TableOutline;
import nianbao.table.row.Piece;
import nianbao.table.row.TextRow;

/**
 * Words over several columns of which each line of the head has a part, or a single letter where they are set upright.
 *
 * <p>Phases: 1. {@link #stacks}: pieces that stand close below each other; 2. {@link #words}: runs of a stack that are one
 * word to the letter, the longest first, as the words of columns stand below them.
 */
final class BrokenWords {
    /** Ems from the foot of a line to the head of the next one of the same word, at the most. */
    private static final double LEADING_EMS = 1;

    private BrokenWords() {}

    /** The words of {@code outline} that stand so in {@code head}, each as one piece. */
    static List<Piece> in(List<TextRow> head, TableOutline outline) {
        return stacks(head).stream()
                .flatMap(stack -> words(stack, outline).stream())
                .toList();
    }

    private static List<List<Piece>> stacks(List<TextRow> head) {
        List<List<Piece>> stacks = new ArrayList<>();
        head.stream()
                .flatMap(row -> row.pieces().stream())
                .sorted(Comparator.comparingDouble(piece -> piece.box().centerY()))
                .forEach(piece -> stacks.stream()
                        .filter(stack -> isBelow(piece, stack.get(stack.size() - 1)))
                        .findFirst()
                        .orElseGet(() -> begun(stacks))
                        .add(piece));
        return stacks;
    }

    private static List<Piece> begun(List<List<Piece>> stacks) {
        List<Piece> stack = new ArrayList<>();
        stacks.add(stack);
        return stack;
    }

    private static boolean isBelow(Piece piece, Piece above) {
        double gap = piece.box().top() - above.box().bottom();
        return piece.box().horizontal().shared(above.box().horizontal()) > 0
                && piece.box().centerY() > above.box().bottom()
                && gap <= LEADING_EMS * above.size();
    }

    private static List<Piece> words(List<Piece> stack, TableOutline outline) {
        List<Piece> words = new ArrayList<>();
        int from = 0;
        while (from < stack.size()) {
            Optional<Integer> end = end(stack, from, outline);
            if (end.isPresent()) {
                words.add(Piece.together(stack.subList(from, end.get())));
            }
            from = end.orElse(from + 1);
        }
        return words;
    }

    /** Where the longest word that begins at {@code from} ends, of two lines at least. */
    private static Optional<Integer> end(List<Piece> stack, int from, TableOutline outline) {
        for (int end = stack.size(); end > from + 1; end--) {
            String text = Piece.together(stack.subList(from, end)).text();
            if (outline.spanning().containsKey(TableOutline.fold(text))) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }
}
