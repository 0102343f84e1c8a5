package nianbao.cli.book;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nianbao.book.BookLine;
import nianbao.book.words.BookWords;
import nianbao.cli.text.TextTable;
import nianbao.words.Messages;

/** The book of a division in lines: one for each report, and for each body that owes one. */
final class BookText {
    private final BookWords words;
    private final Messages messages;

    BookText(Messages messages) {
        this.words = new BookWords(messages);
        this.messages = messages;
    }

    List<String> lines(List<BookLine> book, OptionalInt year) {
        TextTable table = new TextTable();
        table.add(Stream.of("body", "code", "kind", "year", "state", "seen")
                .map(column -> messages.text("book.head." + column))
                .toList());
        List<Integer> years = BookWords.years(book, year);
        for (BookLine line : book) {
            line.reports()
                    .values()
                    .forEach(report -> table.add(List.of(
                            line.body(),
                            line.code(),
                            words.kind(line.kind()),
                            Integer.toString(report.year()),
                            words.state(report),
                            report.firstSeen().map(Messages::time).orElse("-"))));
            line.missing(years)
                    .forEach(missing -> table.add(List.of(
                            line.body(),
                            line.code(),
                            words.kind(line.kind()),
                            Integer.toString(missing),
                            messages.text("book.state.missing"))));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(words.totals(book, years));
        return lines;
    }
}
