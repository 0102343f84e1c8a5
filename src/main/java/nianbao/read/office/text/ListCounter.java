package nianbao.read.office.text;

import java.util.function.IntFunction;

/** Counts the paragraphs of one list and writes their numbers as Word shows them. */
public final class ListCounter {
    /** ECMA-376 part 1, 17.9.6: levels are numbered 0 to 8. */
    public static final int LEVELS = 9;

    private final int[] counts = new int[LEVELS];
    private final boolean[] begun = new boolean[LEVELS];

    /** The next number of {@code level} will be its first. */
    public void restart(int level) {
        if (level >= 0 && level < LEVELS) {
            begun[level] = false;
        }
    }

    /** Counts one paragraph and gives what stands before its text; empty for bullets that are no figures. */
    public String next(IntFunction<ListLevel> levels, int level) {
        if (level < 0 || level >= LEVELS) {
            return "";
        }
        count(levels, level);
        ListLevel shown = levels.apply(level);
        boolean bullet =
                shown.counting() == ListNumberFormat.NONE && !shown.text().contains("%");
        boolean figure = shown.text().chars().anyMatch(Character::isDigit);
        return bullet && !figure ? "" : written(levels, level);
    }

    private void count(IntFunction<ListLevel> levels, int level) {
        for (int above = 0; above < level; above++) {
            if (!begun[above]) {
                begin(levels, above);
            }
        }
        if (begun[level]) {
            counts[level]++;
        } else {
            begin(levels, level);
        }
        for (int below = level + 1; below < LEVELS; below++) {
            if (levels.apply(below).restartsAfter() > level) {
                begun[below] = false;
            }
        }
    }

    private void begin(IntFunction<ListLevel> levels, int level) {
        begun[level] = true;
        counts[level] = levels.apply(level).start();
    }

    private String written(IntFunction<ListLevel> levels, int at) {
        ListLevel shown = levels.apply(at);
        String text = shown.text();
        for (int level = LEVELS - 1; level >= 0; level--) {
            String mark = "%" + (level + 1);
            if (text.contains(mark)) {
                boolean arabic = shown.arabicOnly() && level <= at;
                ListNumberFormat counting =
                        arabic ? ListNumberFormat.ARABIC : levels.apply(level).counting();
                text = text.replace(mark, counting.write(counts[level]));
            }
        }
        return shown.spaced() ? text + " " : text;
    }
}
