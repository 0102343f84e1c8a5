package nianbao.pipeline.image;

import java.util.ArrayList;
import java.util.List;

/** Numbers of pages as a person writes them: 3–8, 11. */
final class PageRanges {
    private PageRanges() {}

    /** @param pages in ascending order */
    static String of(List<Integer> pages) {
        List<String> ranges = new ArrayList<>();
        for (int i = 0; i < pages.size(); ) {
            int first = pages.get(i);
            int last = first;
            while (++i < pages.size() && pages.get(i) == last + 1) {
                last++;
            }
            ranges.add(first == last ? String.valueOf(first) : first + "–" + last);
        }
        return String.join(", ", ranges);
    }
}
