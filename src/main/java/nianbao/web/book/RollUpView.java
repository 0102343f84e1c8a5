package nianbao.web.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nianbao.book.RollUp;
import nianbao.book.RollUp.Line;
import nianbao.book.RollUp.Outcome;
import nianbao.book.RollUp.Part;
import nianbao.book.SharedCauses;
import nianbao.book.words.RollUpWords;
import nianbao.places.Divisions;
import nianbao.store.book.BookedReport;
import nianbao.web.book.RollUpRows.Row;
import nianbao.web.book.RollUpRows.Told;
import nianbao.web.page.Address;
import nianbao.web.page.Frame;

/** A roll-up, as its page shows it. */
public final class RollUpView {
    /** The outcomes that a person has to look at. */
    private static final Set<Outcome> TO_LOOK_AT = Set.of(Outcome.DIFFERS, Outcome.OPEN);

    private static final String SHOW = "show";
    private static final String ALL = "all";

    private final Frame frame;
    private final RollUp rollUp;
    private final List<Integer> years;
    private final List<BookedReport> own;
    private final Address address;
    private final RollUpWords words;
    private final String show;
    private final RollUpRows rows;

    /** @param own the reports that may be on the whole division */
    RollUpView(Frame frame, RollUp rollUp, List<Integer> years, List<BookedReport> own) {
        this.frame = frame;
        this.rollUp = rollUp;
        this.years = List.copyOf(years);
        this.own = List.copyOf(own);
        this.address = Address.of(frame.address()).without("lang").without("field");
        this.words = new RollUpWords(frame.fields(), frame.messages());
        this.show = address.query().getOrDefault(SHOW, "");
        this.rows = new RollUpRows(frame, words, rollUp.total(), address);
    }

    /** A link that is chosen, or can be. */
    public record Choice(String text, String address, boolean chosen) {}

    public String code() {
        return rollUp.code();
    }

    public String year() {
        return Integer.toString(rollUp.year());
    }

    public String name() {
        return Divisions.shipped().name(rollUp.code()).orElse(rollUp.code());
    }

    public List<Choice> years() {
        return years.stream()
                .map(year -> new Choice(
                        Integer.toString(year),
                        address.without("own")
                                .with("year", Integer.toString(year))
                                .toString(),
                        year == rollUp.year()))
                .toList();
    }

    public String head() {
        if (rollUp.parts().isEmpty()) {
            return words.head(rollUp);
        }
        Map<String, Long> verdicts = rollUp.parts().stream()
                .collect(Collectors.groupingBy(Part::verdict, TreeMap::new, Collectors.counting()));
        String told = verdicts.entrySet().stream()
                .map(each -> frame.word("verdict", each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(frame.messages().text("book.join")));
        return frame.text(
                "rollup.head",
                Divisions.shipped().fullName(rollUp.code()),
                year(),
                rollUp.parts().size(),
                told);
    }

    /** The report on the whole division; empty where none is known. */
    public Optional<String> total() {
        return rollUp.total().stream().mapToObj(report -> "/reports/" + report).findFirst();
    }

    /** What the report on the whole division is called. */
    public String totalName() {
        return rollUp.total().stream()
                .mapToObj(report -> own.stream()
                        .filter(each -> each.report() == report)
                        .map(BookedReport::body)
                        .findFirst()
                        .orElse(Long.toString(report)))
                .map(name -> frame.text("report.title", name, year()))
                .findFirst()
                .orElse("");
    }

    /** The reports that may be on the whole division. */
    public List<BookedReport> own() {
        return own;
    }

    public List<String> missing() {
        return rollUp.missing();
    }

    public List<String> perhaps() {
        return rollUp.perhaps();
    }

    /** The book, where a person says where bodies are. */
    public String book() {
        return new Address("/book", Map.of(DivisionChoice.PARAMETER, code())).toString();
    }

    /** Where the same is as a file. */
    public String file(String ending) {
        return new Address("/rollup." + ending, address.without(SHOW).query()).toString();
    }

    public List<Choice> outcomes() {
        List<Choice> choices = new ArrayList<>();
        long toLookAt = TO_LOOK_AT.stream().mapToLong(rollUp::count).sum();
        choices.add(choice(frame.text("rollup.to-look-at"), toLookAt, ""));
        Arrays.stream(Outcome.values())
                .filter(outcome -> rollUp.count(outcome) > 0)
                .forEach(outcome -> choices.add(choice(words.outcome(outcome), rollUp.count(outcome), outcome.id())));
        choices.add(choice(frame.text("queue.all"), rollUp.lines().size(), ALL));
        return choices;
    }

    private Choice choice(String text, long count, String id) {
        return new Choice(text + " " + count, address.with(SHOW, id).toString(), show.equals(id));
    }

    /** The figures of a table of the form. */
    public record Group(String name, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** What explains several of the figures that are shown. */
    public List<Told> causes() {
        return shared().alike().stream()
                .map(alike -> new Told(
                        words.whySeveral(alike.get(0), alike.size()),
                        alike.get(0).at().stream()
                                .mapToObj(report -> "/reports/" + report)
                                .findFirst()))
                .toList();
    }

    private SharedCauses shared() {
        return SharedCauses.of(rollUp.lines().stream().filter(this::isShown).toList());
    }

    public List<Group> groups() {
        SharedCauses shared = shared();
        List<Group> groups = new ArrayList<>();
        List<Row> inGroup = new ArrayList<>();
        String table = "";
        for (Line line : rollUp.lines()) {
            if (!isShown(line)) {
                continue;
            }
            String of = frame.fields().table(line.field()).map(frame::table).orElse("");
            if (!of.equals(table) && !inGroup.isEmpty()) {
                groups.add(new Group(table, inGroup));
                inGroup.clear();
            }
            table = of;
            inGroup.add(rows.of(line, shared));
        }
        if (!inGroup.isEmpty()) {
            groups.add(new Group(table, inGroup));
        }
        return groups;
    }

    private boolean isShown(Line line) {
        return show.equals(ALL)
                || (show.isEmpty()
                        ? TO_LOOK_AT.contains(line.outcome())
                        : line.outcome().id().equals(show));
    }

    /** How many figures are shown. */
    public long shown() {
        return rollUp.lines().stream().filter(this::isShown).count();
    }

    /** A figure with all that explains it. */
    Row row(Line line) {
        return rows.of(line);
    }
}
