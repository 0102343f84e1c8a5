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
    /** Letters that deny what stands behind them. */
    private static final String DENYING = "不无未非没";

    /** What the last letter was: one of the row's own, one of its groups', or a lone one of these that denies. */
    private enum Last {
        OWN,
        GROUP,
        DENIAL
    }

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

    /**
     * Keeps, for each count of letters of {@code own} and what the last letter was, the least part of {@code groups} that
     * the others are found in. A letter that denies is none of a group's by itself: 不属于国家秘密 is not （三）不予公开.
     */
    private static boolean isMixed(String found, String own, String groups) {
        if (found.length() <= own.length() || found.length() > own.length() + groups.length()) {
            return false;
        }
        int none = groups.length() + 1;
        int[][] least = new int[Last.values().length][own.length() + 1];
        Arrays.stream(least).forEach(row -> Arrays.fill(row, none));
        least[Last.OWN.ordinal()][0] = 0;
        for (char letter : found.toCharArray()) {
            int[][] next = new int[Last.values().length][own.length() + 1];
            Arrays.stream(next).forEach(row -> Arrays.fill(row, none));
            boolean denies = DENYING.indexOf(letter) >= 0;
            for (Last last : Last.values()) {
                Last then = denies && last == Last.OWN ? Last.DENIAL : Last.GROUP;
                for (int taken = 0; taken <= own.length(); taken++) {
                    int before = least[last.ordinal()][taken];
                    int at = before == none ? -1 : groups.indexOf(letter, before);
                    if (at >= 0) {
                        next[then.ordinal()][taken] = Math.min(next[then.ordinal()][taken], at + 1);
                    }
                    if (last != Last.DENIAL && taken < own.length() && own.charAt(taken) == letter) {
                        int[] row = next[Last.OWN.ordinal()];
                        row[taken + 1] = Math.min(row[taken + 1], before);
                    }
                }
            }
            least = next;
        }
        return Math.min(least[Last.OWN.ordinal()][own.length()], least[Last.GROUP.ordinal()][own.length()]) < none;
    }
}
