package nianbao.report.match.label;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import nianbao.report.form.FormTable;
import nianbao.report.form.Wordings;
import nianbao.report.wording.Wording;

/**
 * Labels of rows into which the labels of their groups have run: a group's is set to the middle of its rows, and where no
 * ruling parts the two, its lines stand before, after and among theirs. A label is of a row where all letters of the row's
 * own are in it in their order, and what is left are letters of its groups', in theirs.
 */
public final class MixedLabels {
    /**
     * What the last letter was: one of the row's own, one of its groups', or a lone one that denies, which is no part of a
     * group's by itself: 不属于国家秘密 is not （三）不予公开.
     */
    private enum Last {
        OWN,
        GROUP,
        DENIAL
    }

    /** Wordings of a row's own label, and the labels of its groups one after the other, all folded. */
    private record RowWords(List<String> own, String groups) {
        static RowWords of(List<String> path, Wordings wordings) {
            List<String> own = path.isEmpty() ? List.of() : wordings.of(path.get(path.size() - 1));
            String groups = String.join("", path.subList(0, Math.max(0, path.size() - 1)));
            return new RowWords(own.stream().map(Wording::fold).toList(), Wording.fold(groups));
        }

        boolean isIn(String found) {
            return own.stream()
                    .filter(label ->
                            found.length() > label.length() && found.length() <= label.length() + groups.length())
                    .anyMatch(label -> isMixed(found, label, groups, new Told(0, 0, 0, Last.OWN), new HashSet<>()));
        }
    }

    private final List<RowWords> rows;

    public MixedLabels(FormTable form) {
        this.rows = form.rows().stream()
                .map(row -> RowWords.of(row.path(), form.wordings()))
                .toList();
    }

    /** The row of the form whose label {@code text} is, mixed with that of its groups; empty where it is none, or two. */
    public OptionalInt row(String text) {
        String found = Wording.fold(text);
        int[] mixed = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).isIn(found))
                .toArray();
        return mixed.length == 1 ? OptionalInt.of(mixed[0]) : OptionalInt.empty();
    }

    /** Whether {@code text} is made of the last label of {@code path}, whole, and parts of those before it. */
    static boolean isOf(String text, List<String> path, Wordings wordings) {
        return RowWords.of(path, wordings).isIn(Wording.fold(text));
    }

    /** Letters of {@code found} up to one were told apart, so many of them the row's own, and the groups' up to {@code passed}. */
    private record Told(int letters, int taken, int passed, Last last) {}

    /** Whether the letters of {@code found} from {@code told} on are the rest of the row's own, and some of its groups'. */
    private static boolean isMixed(String found, String own, String groups, Told told, Set<Told> failed) {
        if (told.letters() == found.length()) {
            return told.taken() == own.length() && told.last() != Last.DENIAL;
        }
        if (!failed.add(told)) {
            return false;
        }
        char letter = found.charAt(told.letters());
        boolean isOwn = told.last() != Last.DENIAL && told.taken() < own.length() && own.charAt(told.taken()) == letter;
        if (isOwn
                && isMixed(
                        found,
                        own,
                        groups,
                        new Told(told.letters() + 1, told.taken() + 1, told.passed(), Last.OWN),
                        failed)) {
            return true;
        }
        int at = groups.indexOf(letter, told.passed());
        boolean alone = Naming.DENYING.indexOf(letter) >= 0 && told.last() == Last.OWN;
        Last last = alone ? Last.DENIAL : Last.GROUP;
        return at >= 0 && isMixed(found, own, groups, new Told(told.letters() + 1, told.taken(), at + 1, last), failed);
    }
}
