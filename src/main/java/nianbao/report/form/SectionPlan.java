package nianbao.report.form;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The sections that a form has.
 *
 * @param headings the wordings of each heading without its number, as printed, the form's own first
 * @param tabled the numbers of those that have a table
 * @param partLines patterns of lines that begin a part of a table, where they stand outside its rulings
 */
public record SectionPlan(List<List<String>> headings, Set<Integer> tabled, Set<String> partLines) {
    public SectionPlan {
        headings = headings.stream().map(List::copyOf).toList();
        tabled = Set.copyOf(tabled);
        partLines = Set.copyOf(partLines);
    }

    public int count() {
        return headings.size();
    }

    public boolean has(int number) {
        return number >= 1 && number <= count();
    }

    /** Those of {@code found} that the form has and a report lacks. */
    public List<Integer> missing(List<Integer> found) {
        return IntStream.rangeClosed(1, count())
                .filter(number -> !found.contains(number))
                .boxed()
                .toList();
    }
}
