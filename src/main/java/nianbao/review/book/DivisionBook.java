package nianbao.review.book;

import java.util.List;
import java.util.Optional;
import nianbao.book.BookLine;
import nianbao.book.UnplacedBodies.Question;
import nianbao.store.book.ExpectedBody;
import nianbao.store.book.ListSaying;

/**
 * The book of a division.
 *
 * @param perhaps bodies that may belong to it
 * @param expected the bodies that owe a report, where a person gave a list
 */
public record DivisionBook(
        String code,
        List<BookLine> lines,
        List<Question> perhaps,
        List<ExpectedBody> expected,
        Optional<ListSaying> expectedBy) {
    public DivisionBook {
        lines = List.copyOf(lines);
        perhaps = List.copyOf(perhaps);
        expected = List.copyOf(expected);
    }

    /** The years in which anybody has a report, in order. */
    public List<Integer> years() {
        return lines.stream()
                .flatMap(line -> line.reports().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
