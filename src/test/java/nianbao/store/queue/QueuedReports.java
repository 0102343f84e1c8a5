package nianbao.store.queue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Reader;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.input.IncomingFile;
import nianbao.store.input.InputState;
import nianbao.store.input.Inputs.Disposition;
import nianbao.store.input.Inputs.OpenInput;
import nianbao.store.input.Original;
import nianbao.store.reading.Finality;
import nianbao.store.reading.StoredReading;

/** Puts reports into a store as ingest does. */
public final class QueuedReports {
    private final ReportStore store;
    private int files;

    public QueuedReports(ReportStore store) {
        this.store = store;
    }

    /**
     * A report with these problems, and as many doubtful figures.
     *
     * @return its number
     */
    public long put(String issuer, int year, Verdict verdict, String source, String prose, String... problems) {
        String name = ++files + ".pdf";
        SourceFile file = SourceFile.single(name, "application/pdf", new byte[] {(byte) files});
        return store.write(tables -> {
            long run = tables.runs().begin("test", "1", Map.of());
            OpenInput seen = tables.inputs().see(run, IncomingFile.from("/" + name, source));
            tables.originals()
                    .put(new Original(
                            file.sha256(),
                            OptionalLong.of(1),
                            Optional.of("application/pdf"),
                            name,
                            "/" + name,
                            Optional.empty(),
                            false));
            StoredReading reading = tables.readings()
                    .put(file.sha256(), record(file, issuer, year, verdict, prose, problems), Finality.FINAL);
            tables.inputs().finish(seen, file.sha256(), new Disposition(InputState.INGESTED, Optional.empty(), ""));
            tables.runs().end(run);
            return current(tables, issuer, year, file, reading);
        });
    }

    private static long current(Tables tables, String issuer, int year, SourceFile file, StoredReading reading) {
        long report = tables.reports().of(tables.bodies().of(issuer), year);
        tables.readings().setReport(file.sha256(), OptionalLong.of(report));
        tables.reports().setCurrent(report, reading);
        return report;
    }

    private static ReportRecord record(
            SourceFile file, String issuer, int year, Verdict verdict, String prose, String... problems) {
        List<Value> doubtful = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        for (String problem : problems) {
            doubtful.add(new Value(
                    "field." + doubtful.size(),
                    Optional.of(BigDecimal.ONE),
                    Optional.of("1"),
                    Optional.empty(),
                    Status.REVIEW,
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()));
            notes.add(new Note(
                    problem,
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.of("field." + notes.size()),
                    "",
                    Optional.empty()));
        }
        return new ReportRecord(
                ReportRecord.SCHEMA,
                new Source(file.name(), file.sha256(), Optional.empty(), 1, OptionalInt.of(1), Optional.empty()),
                new Description(
                        Optional.of(issuer + year + "年度报告"),
                        Optional.of(issuer),
                        OptionalInt.of(year),
                        Optional.empty(),
                        Description.UNKNOWN.forms(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.of(List.of(new Section(1, "一、总体情况", prose, OptionalInt.of(1)))),
                doubtful,
                List.of(),
                notes,
                verdict,
                new Reader("nianbao", "1"));
    }
}
