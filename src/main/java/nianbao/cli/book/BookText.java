package nianbao.cli.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nianbao.book.BookLine;
import nianbao.book.words.BookWords;
import nianbao.cli.text.TextTable;
import nianbao.store.book.BookedReport;
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
        if (years.isEmpty()) {
            return List.of(messages.text("book.no-years", book.size()));
        }
        for (BookLine line : book) {
            line.years(years).forEach(each -> table.add(row(line, each)));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(words.totals(book, years));
        return lines;
    }

    private List<String> row(BookLine line, int year) {
        List<String> row =
                new ArrayList<>(List.of(line.body(), line.code(), words.kind(line.kind()), Integer.toString(year)));
        Optional<BookedReport> report = Optional.ofNullable(line.reports().get(year));
        row.add(report.map(words::state).orElseGet(() -> messages.text("book.state.missing")));
        report.ifPresent(found -> row.add(found.firstSeen().map(Messages::time).orElse("-")));
        return row;
    }
}
