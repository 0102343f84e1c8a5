package nianbao.book;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nianbao.store.book.BookedReport;

/**
 * A body in the book of a division.
 *
 * @param code of the smallest division that it is known to be in
 * @param expected whether it owes a report, by a list
 * @param reports by year
 */
public record BookLine(
        String body, String code, BodyKind kind, boolean expected, SortedMap<Integer, BookedReport> reports) {
    public BookLine {
        reports = Collections.unmodifiableSortedMap(new TreeMap<>(reports));
    }

    /** A body that owes a report, and has none in any year. */
    static BookLine without(String body, String code) {
        return new BookLine(body, code, BodyKind.of(body, code), true, new TreeMap<>());
    }

    /** The years of {@code all} in which it has no report. */
    public List<Integer> missing(List<Integer> all) {
        return all.stream().filter(year -> !reports.containsKey(year)).toList();
    }

    /** Those of {@code all}, and those in which it has a report, in order. */
    public SortedSet<Integer> years(List<Integer> all) {
        SortedSet<Integer> years = new TreeSet<>(reports.keySet());
        years.addAll(all);
        return years;
    }
}
