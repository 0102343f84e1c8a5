package nianbao.book.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import nianbao.book.BodyKind;
import nianbao.book.BookLine;
import nianbao.csv.CsvText;
import nianbao.store.book.BookedReport;
import nianbao.words.Messages;

/** The book of a division in words, and as a table: a row for each report, and for each body that owes one. */
public final class BookWords {
    private final Messages messages;

    public BookWords(Messages messages) {
        this.messages = messages;
    }

    /** Those asked for, or in which anybody has a report. */
    public static List<Integer> years(List<BookLine> book, OptionalInt year) {
        return year.isPresent()
                ? List.of(year.getAsInt())
                : book.stream()
                        .flatMap(line -> line.reports().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** What bodies of a kind are called. */
    public String kind(BodyKind kind) {
        return messages.text("book.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** In what state a report is. */
    public String state(BookedReport report) {
        String verdict = messages.text("verdict." + report.verdict());
        String changed = report.files() > 1 ? messages.text("book.state.changed", verdict) : verdict;
        return report.gone() ? messages.text("book.state.gone", changed) : changed;
    }

    /** How many bodies and reports there are, and how many lack. */
    public String totals(List<BookLine> book, List<Integer> years) {
        return messages.text(
                "book.totals",
                book.size(),
                book.stream().mapToInt(line -> line.reports().size()).sum(),
                book.stream().filter(line -> !line.missing(years).isEmpty()).count());
    }

    /** A row for each report, and for each year in which a body has none. */
    public List<String> table(List<BookLine> book, OptionalInt year) {
        List<String> lines = new ArrayList<>();
        lines.add(CsvText.MARK + messages.text("book.columns"));
        List<Integer> years = years(book, year);
        for (BookLine line : book) {
            line.years(years).forEach(each -> lines.add(row(line, each)));
        }
        return lines;
    }

    private String row(BookLine line, int year) {
        BookedReport report = line.reports().get(year);
        return report == null
                ? row(line, Integer.toString(year), "", messages.text("book.state.missing"), "", "0", "")
                : row(
                        line,
                        Integer.toString(year),
                        Long.toString(report.report()),
                        messages.text("verdict." + report.verdict()),
                        report.firstSeen().map(Messages::time).orElse(""),
                        Integer.toString(report.files()),
                        yes(report.gone()));
    }

    private String row(BookLine line, String... cells) {
        List<String> row = new ArrayList<>(
                List.of(CsvText.safe(line.body()), line.code(), kind(line.kind()), yes(line.expected())));
        row.addAll(List.of(cells));
        return CsvText.line(row);
    }

    private String yes(boolean is) {
        return messages.text(is ? "book.yes" : "book.no");
    }
}
