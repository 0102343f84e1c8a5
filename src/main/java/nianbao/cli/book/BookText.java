package nianbao.cli.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nianbao.book.BookLine;
import nianbao.cli.text.TextTable;
import nianbao.csv.CsvText;
import nianbao.store.book.BookedReport;
import nianbao.words.Messages;

/** The book of a division in lines, and as a table: a row for each report, and for each body that owes one. */
final class BookText {
    private final Messages messages;

    BookText(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(List<BookLine> book, OptionalInt year) {
        TextTable table = new TextTable();
        table.add(Stream.of("body", "code", "kind", "year", "state", "seen")
                .map(column -> messages.text("book.head." + column))
                .toList());
        List<Integer> years = years(book, year);
        for (BookLine line : book) {
            line.reports()
                    .values()
                    .forEach(report -> table.add(List.of(
                            line.body(),
                            line.code(),
                            kind(line),
                            Integer.toString(report.year()),
                            state(report),
                            report.firstSeen().map(Messages::time).orElse("-"))));
            line.missing(years)
                    .forEach(missing -> table.add(List.of(
                            line.body(),
                            line.code(),
                            kind(line),
                            Integer.toString(missing),
                            messages.text("book.state.missing"))));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(messages.text(
                "book.totals",
                book.size(),
                book.stream().mapToInt(line -> line.reports().size()).sum(),
                book.stream().filter(line -> !line.missing(years).isEmpty()).count()));
        return lines;
    }

    /** Those asked for, or in which anybody has a report. */
    private static List<Integer> years(List<BookLine> book, OptionalInt year) {
        return year.isPresent()
                ? List.of(year.getAsInt())
                : book.stream()
                        .flatMap(line -> line.reports().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList();
    }

    private String kind(BookLine line) {
        return messages.text("book.kind." + line.kind().name().toLowerCase(Locale.ROOT));
    }

    private String state(BookedReport report) {
        String verdict = messages.text("verdict." + report.verdict());
        String changed = report.files() > 1 ? messages.text("book.state.changed", verdict) : verdict;
        return report.gone() ? messages.text("book.state.gone", changed) : changed;
    }

    /** A row for each report, and for each year in which a body has none. */
    List<String> table(List<BookLine> book, OptionalInt year) {
        List<String> lines = new ArrayList<>();
        lines.add(CsvText.MARK + messages.text("book.columns"));
        for (BookLine line : book) {
            line.reports()
                    .values()
                    .forEach(report -> lines.add(row(
                            line,
                            Integer.toString(report.year()),
                            Long.toString(report.report()),
                            messages.text("verdict." + report.verdict()),
                            report.firstSeen().map(Messages::time).orElse(""),
                            Integer.toString(report.files()),
                            yes(report.gone()))));
            line.missing(years(book, year))
                    .forEach(missing -> lines.add(row(
                            line, Integer.toString(missing), "", messages.text("book.state.missing"), "", "0", "")));
        }
        return lines;
    }

    private String row(BookLine line, String... cells) {
        List<String> row =
                new ArrayList<>(List.of(CsvText.safe(line.body()), line.code(), kind(line), yes(line.expected())));
        row.addAll(List.of(cells));
        return CsvText.line(row);
    }

    private String yes(boolean is) {
        return messages.text(is ? "book.yes" : "book.no");
    }
}
