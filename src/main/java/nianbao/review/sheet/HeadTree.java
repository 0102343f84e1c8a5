package nianbao.review.sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * Labels that are merged where neighbours share them: the head over columns, or the labels before rows.
 *
 * @param paths the labels of each column, or row, from the outermost in
 */
record HeadTree(List<List<String>> paths) {
    HeadTree {
        paths = List.copyOf(paths);
    }

    /**
     * A label and what it covers.
     *
     * @param level from the outermost, 0
     * @param levels how many levels it covers; the innermost label reaches to the last
     * @param first of the columns, or rows, that it covers
     * @param count how many of them
     */
    record Span(String text, int level, int levels, int first, int count) {}

    /** How many levels there are. */
    int depth() {
        return paths.stream().mapToInt(List::size).max().orElse(0);
    }

    /** The labels of one level, in their order. */
    List<Span> level(int level) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < paths.size()) {
            List<String> path = paths.get(at);
            if (path.size() <= level) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < paths.size() && sharesUpTo(paths.get(end), path, level)) {
                end++;
            }
            int levels = path.size() == level + 1 ? depth() - level : 1;
            spans.add(new Span(path.get(level), level, levels, at, end - at));
            at = end;
        }
        return spans;
    }

    private static boolean sharesUpTo(List<String> other, List<String> path, int level) {
        return other.size() > level && other.subList(0, level + 1).equals(path.subList(0, level + 1));
    }
}
