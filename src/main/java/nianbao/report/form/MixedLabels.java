package nianbao.report.form;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Labels of rows into which the labels of their groups have run: a group's is set to the middle of its rows, and where no
 * ruling parts the two, its lines stand before, after and among theirs. A label is of a row where all letters of the row's
 * own are in it in their order, and what is left are letters of its groups', in theirs.
 */
final class MixedLabels {
    private final FormTable form;

    MixedLabels(FormTable form) {
        this.form = form;
    }

    /** The row of the form whose label {@code text} is, mixed with that of its groups; empty where it is none, or two. */
    OptionalInt row(String text) {
        int[] rows = IntStream.range(0, form.rows().size())
                .filter(row -> isOf(text, form.rows().get(row).path()))
                .toArray();
        return rows.length == 1 ? OptionalInt.of(rows[0]) : OptionalInt.empty();
    }

    /** Whether {@code text} is made of the last label of {@code path}, whole, and parts of those before it. */
    static boolean isOf(String text, List<String> path) {
        String found = Wording.fold(text);
        String groups = Wording.fold(String.join("", path.subList(0, Math.max(0, path.size() - 1))));
        return !path.isEmpty()
                && Synonyms.of(path.get(path.size() - 1)).stream()
                        .map(Wording::fold)
                        .anyMatch(own -> isMixed(found, own, groups));
    }

    /** Keeps for each count of letters of {@code own} the least part of {@code groups} that the others are found in. */
    private static boolean isMixed(String found, String own, String groups) {
        int none = groups.length() + 1;
        if (found.length() <= own.length() || found.length() > own.length() + groups.length()) {
            return false;
        }
        int[] least = new int[own.length() + 1];
        Arrays.fill(least, none);
        least[0] = 0;
        for (char letter : found.toCharArray()) {
            for (int taken = own.length(); taken >= 0; taken--) {
                int at = least[taken] == none ? -1 : groups.indexOf(letter, least[taken]);
                int ofGroups = at < 0 ? none : at + 1;
                int ofOwn = taken > 0 && own.charAt(taken - 1) == letter ? least[taken - 1] : none;
                least[taken] = Math.min(ofGroups, ofOwn);
            }
        }
        return least[own.length()] < none;
    }
}
