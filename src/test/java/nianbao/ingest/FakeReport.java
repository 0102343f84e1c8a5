package nianbao.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Position;
import nianbao.model.ReportRecord.Reader;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.words.Program;

/** Makes records as a reader would: one group of the table of disputes, whose total is 3 by its parts. */
public final class FakeReport {
    public static final String GROUP = "disputes.review.";
    public static final String TOTAL = GROUP + "total";

    private static final Note UNREAD =
            new Note("prose-unread", OptionalInt.empty(), Optional.empty(), Optional.empty(), "", Optional.empty());

    private final Map<String, String> raws = new LinkedHashMap<>();
    private String issuer = "红旗区小店镇";
    private String version = Program.reader().version();
    private String text = "text";
    private int year = 2024;
    private Optional<String> day = Optional.empty();
    private double down;
    private boolean figuresOnly;

    public FakeReport() {
        raws.put(GROUP + "upheld", "1");
        raws.put(GROUP + "corrected", "2");
        raws.put(GROUP + "other", "0");
        raws.put(GROUP + "pending", "0");
        raws.put(TOTAL, "3");
    }

    public FakeReport with(String field, String raw) {
        raws.put(field, raw);
        return this;
    }

    public FakeReport by(String name) {
        issuer = name;
        return this;
    }

    public FakeReport readBy(String reader) {
        version = reader;
        return this;
    }

    /** The year that it is on. */
    public FakeReport on(int reported) {
        year = reported;
        return this;
    }

    /** The day that it bears, and what each section says. */
    public FakeReport dated(String date, String said) {
        day = Optional.of(date);
        text = said;
        return this;
    }

    /** Leaves the prose, as one does who was asked for figures only. */
    public FakeReport withoutProse() {
        figuresOnly = true;
        return this;
    }

    /** Moves all cells down the page. */
    public FakeReport movedDown(double points) {
        down = points;
        return this;
    }

    /** What a report of 2024 says of itself. */
    public static Description described(String title, Optional<String> issuer) {
        return described(title, issuer, 2024, Optional.empty());
    }

    private static Description described(String title, Optional<String> issuer, int year, Optional<String> day) {
        return new Description(
                Optional.of(title),
                issuer,
                OptionalInt.of(year),
                Optional.of("ogi-2021"),
                Description.UNKNOWN.forms(),
                Optional.empty(),
                Optional.empty(),
                day,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public ReportRecord of(SourceFile file) {
        Description description = described(issuer + "年度报告", Optional.of(issuer), year, day);
        List<Section> sections = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            sections.add(new Section(number, "heading", text, OptionalInt.of(1)));
        }
        return new ReportRecord(
                ReportRecord.SCHEMA,
                new Source(file.name(), file.sha256(), Optional.empty(), 1, OptionalInt.of(1), Optional.of("digital")),
                description,
                figuresOnly ? Optional.empty() : Optional.of(sections),
                values(),
                List.of(),
                figuresOnly ? List.of(UNREAD) : List.of(),
                Verdict.ACCEPTED,
                new Reader("nianbao", version));
    }

    private List<Value> values() {
        List<Value> values = new ArrayList<>();
        raws.forEach((field, raw) -> {
            double left = 20 * values.size();
            values.add(new Value(
                    field,
                    Optional.of(new BigDecimal(raw)),
                    Optional.of(raw),
                    Optional.empty(),
                    Status.READ,
                    Optional.of(BigDecimal.ONE),
                    OptionalInt.of(1),
                    Optional.of(List.of(
                            BigDecimal.valueOf(left),
                            BigDecimal.valueOf(100 + down),
                            BigDecimal.valueOf(left + 20),
                            BigDecimal.valueOf(120 + down))),
                    Optional.of(new Position(3, 4, values.size() + 1)),
                    List.of()));
        });
        return values;
    }
}
