package nianbao.web.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.book.BodyKind;
import nianbao.book.BookLine;
import nianbao.book.UnplacedBodies.Question;
import nianbao.book.words.BookWords;
import nianbao.places.Divisions;
import nianbao.review.book.DivisionBook;
import nianbao.store.book.BookedReport;
import nianbao.store.book.ExpectedBody;
import nianbao.store.book.ListSaying;
import nianbao.store.book.Placement;
import nianbao.web.guard.Role;
import nianbao.web.page.Address;
import nianbao.web.page.Frame;

/** The book of a division, as its page shows it. */
public final class BookView {
    /** Years that stand beside each other; the earlier ones are shown on demand. */
    private static final int YEARS = 6;

    private static final int DATE = 10;

    private final Frame frame;
    private final DivisionBook book;
    private final Address address;
    private final BookWords words;
    private final List<Integer> years;
    private final Optional<BodyView> body;
    private final Divisions divisions = Divisions.shipped();

    BookView(Frame frame, DivisionBook book, Optional<String> body, List<Placement> placements) {
        this.frame = frame;
        this.book = book;
        this.address = Address.of(frame.address()).without("lang");
        this.words = new BookWords(frame.messages());
        List<Integer> all = book.years();
        this.years = isAllYears() ? all : all.subList(Math.max(0, all.size() - YEARS), all.size());
        this.body = body.map(name -> new BodyView(frame, name, placements, codeOf(name)));
    }

    private String codeOf(String name) {
        return book.lines().stream()
                .filter(line -> line.body().equals(name))
                .map(BookLine::code)
                .findFirst()
                .orElse("");
    }

    public String code() {
        return book.code();
    }

    /** What the division is called. */
    public String name() {
        return divisions.name(book.code()).orElse(book.code());
    }

    public List<Integer> years() {
        return years;
    }

    /** Where earlier years are shown, too; empty where all are. */
    public Optional<String> allYears() {
        return book.years().size() > years.size()
                ? Optional.of(address.with("years", "all").toString())
                : Optional.empty();
    }

    private boolean isAllYears() {
        return address.query().getOrDefault("years", "").equals("all");
    }

    /** How many bodies and reports there are, and how many lack. */
    public String totals() {
        return words.totals(book.lines(), book.years());
    }

    /** How many of the bodies have a report on a year. */
    public String published(int year) {
        long there = book.lines().stream()
                .filter(line -> line.reports().containsKey(year))
                .count();
        return frame.text("book.published", there, book.lines().size());
    }

    /** Where the roll-up of a year is. */
    public String rollUp(int year) {
        return new Address("/rollup", Map.of("county", code(), "year", Integer.toString(year))).toString();
    }

    /** Bodies of a kind. */
    public record Group(String name, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** A body. */
    public record Row(String body, String address, Optional<String> note, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The report of a year, or none. */
    public record Cell(String year, Optional<BookedReport> report) {}

    public List<Group> groups() {
        return Arrays.stream(BodyKind.values())
                .map(kind -> new Group(words.kind(kind), rows(kind)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private List<Row> rows(BodyKind kind) {
        return book.lines().stream()
                .filter(line -> line.kind() == kind)
                .map(line -> new Row(
                        line.body(),
                        address.with("body", line.body()) + "#place",
                        note(line),
                        years.stream()
                                .map(year -> new Cell(
                                        Integer.toString(year),
                                        Optional.ofNullable(line.reports().get(year))))
                                .toList()))
                .toList();
    }

    private Optional<String> note(BookLine line) {
        List<String> notes = new ArrayList<>();
        if (line.reports().values().stream().anyMatch(BookedReport::said)) {
            notes.add(frame.text("book.said"));
        }
        if (!book.expected().isEmpty() && !line.expected()) {
            notes.add(frame.text("book.not-listed"));
        }
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(frame.messages().text("book.join"), notes));
    }

    /** The day on which the first file of a report came. */
    public String day(BookedReport report) {
        return report.firstSeen()
                .map(frame::time)
                .map(time -> time.substring(0, DATE))
                .orElse("");
    }

    /** All that is known of a report, for who hears it or points at it. */
    public String spoken(BookedReport report) {
        String seen = report.firstSeen().map(frame::time).orElse("-");
        return frame.text("book.spoken", report.body(), Integer.toString(report.year()), words.state(report), seen);
    }

    /** The body that is looked at more closely. */
    public Optional<BodyView> body() {
        return body;
    }

    public List<UnplacedView> perhaps() {
        return book.perhaps().stream()
                .map((Question question) -> new UnplacedView(question, Optional.of(book.code())))
                .toList();
    }

    /** Whose list says who owes a report; empty where there is none. */
    public Optional<String> listed() {
        return book.expectedBy().map((ListSaying saying) -> {
            Instant since = saying.at();
            return frame.text("book.list.by", book.expected().size(), saying.by(), frame.time(since));
        });
    }

    /** The list, a name a line. */
    public String list() {
        return book.expected().stream().map(ExpectedBody::name).collect(Collectors.joining("\n"));
    }

    /** Whether whoever looks may give another list. */
    public boolean mayList() {
        return frame.session().filter(session -> session.role().may(Role.ADMIN)).isPresent();
    }

    /** This page without a body that is looked at. */
    public String here() {
        return address.without("body").toString();
    }
}
