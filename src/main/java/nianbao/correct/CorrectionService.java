package nianbao.correct;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionsRefused.Refusal;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.correction.Change;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.correction.FileCorrection;
import nianbao.store.reading.Bodies.Body;
import nianbao.store.reading.Reports.Title;
import nianbao.store.reading.StoredReading;
import nianbao.words.Messages;

/**
 * What people say of reports: figures and names that they correct, files that count, names that are one body. Each answer is
 * one transaction.
 */
public final class CorrectionService {
    private final ReportStore store;
    private final CorrectedRecord corrected;
    private final FigureFields fields = FigureFields.load();

    public CorrectionService(ReportStore store, Messages messages) {
        this.store = store;
        this.corrected = CorrectedRecord.with(messages);
    }

    /**
     * A report with what was said of it.
     *
     * @param field the id of what was corrected
     * @param record empty where the report has no version any more
     */
    public record Corrected(Title title, String field, Optional<ReportRecord> record) {}

    /**
     * Takes what people say, all of it or nothing.
     *
     * @throws CorrectionsRefused where some of it cannot be so
     */
    public List<Corrected> apply(List<CorrectionRequest> requests) {
        return store.write(tables -> apply(tables, requests));
    }

    /** The same within a transaction that has begun, which must end where something is refused. */
    public List<Corrected> apply(Tables tables, List<CorrectionRequest> requests) {
        List<Corrected> done = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (CorrectionRequest request : requests) {
            try {
                done.add(apply(tables, request));
            } catch (CorrectionRefused e) {
                refused.add(e.at(request.line()));
            }
        }
        if (!refused.isEmpty()) {
            throw new CorrectionsRefused(refused);
        }
        return done;
    }

    private Corrected apply(Tables tables, CorrectionRequest request) {
        long report = meant(tables, request.report());
        Optional<StoredReading> version = current(tables, report);
        Optional<FileCorrection.Field> ofFile = FileCorrection.Field.of(request.field());
        if (ofFile.isPresent()) {
            describe(tables, version.orElseThrow(() -> noReport(request)), ofFile.get(), request);
        } else if (request.action() == Action.UNDO) {
            undo(tables, report, request);
        } else {
            correct(tables, report, version.orElseThrow(() -> noReport(request)), request);
        }
        long now = version.flatMap(file -> tables.readings().latest(file.sha256()))
                .map(StoredReading::report)
                .orElse(OptionalLong.empty())
                .orElse(report);
        return new Corrected(
                tables.reports().title(now),
                fields.id(request.field()),
                tables.reports().record(now));
    }

    private static CorrectionRefused noReport(CorrectionRequest request) {
        return new CorrectionRefused("cli.report.none", request.report());
    }

    private static long meant(Tables tables, String words) {
        List<Long> found = tables.reports().named(words);
        if (found.isEmpty()) {
            throw new CorrectionRefused("cli.report.none", words);
        }
        if (found.size() > 1) {
            String numbers = found.stream().map(Object::toString).collect(Collectors.joining(", "));
            throw new CorrectionRefused("cli.report.several", words, numbers);
        }
        return found.get(0);
    }

    private void correct(Tables tables, long report, StoredReading version, CorrectionRequest request) {
        Saying saying = new Saying(request.by(), request.note());
        correct(tables, report, version, request.field(), request.value(), saying);
    }

    /**
     * The number that a person says stands in a field.
     *
     * @throws CorrectionsRefused where no such number can stand there
     */
    public BigDecimal number(String field, String said) {
        try {
            return fields.number(field, said);
        } catch (CorrectionRefused e) {
            throw new CorrectionsRefused(List.of(e.at(1)));
        }
    }

    private void correct(
            Tables tables, long report, StoredReading version, String name, Optional<String> said, Saying saying) {
        String field = fields.id(name);
        Value seen = CorrectedRecord.value(version.record(), field)
                .orElseThrow(() -> new CorrectionRefused("correct.no-field", name));
        Optional<BigDecimal> value = said.map(number -> fields.number(field, number));
        tables.corrections().add(report, version.sha256(), seen, value, saying.by(), saying.note());
        new CurrentVersion(tables, corrected).settle(report);
    }

    /** Also where the report has no version any more: what was said of it waits to be said again. */
    void undo(Tables tables, long report, CorrectionRequest request) {
        if (tables.corrections().undo(report, fields.id(request.field()), request.by(), request.note()) == 0) {
            throw new CorrectionRefused("correct.nothing", request.field());
        }
        new CurrentVersion(tables, corrected).settle(report);
    }

    /** Says something of the file that counts: the report may be another one by that. */
    private void describe(Tables tables, StoredReading version, FileCorrection.Field field, CorrectionRequest request) {
        String sha256 = version.sha256();
        if (request.action() == Action.UNDO) {
            if (!tables.fileCorrections().undo(sha256, field, request.by(), request.note())) {
                throw new CorrectionRefused("correct.nothing", request.field());
            }
        } else {
            Optional<String> value = FileDescription.checked(field, request.value());
            FileCorrection said = new FileCorrection(field, value, request.by(), request.note());
            tables.fileCorrections().add(sha256, said, FileDescription.read(field, version.record()));
        }
        new CurrentVersion(tables, corrected).place(sha256);
    }

    /**
     * Has a file count in its report, whichever is newer.
     *
     * @param sha256 of one of its files
     */
    public void choose(long report, String sha256, String by, Optional<String> note) {
        store.write(tables -> choose(tables, report, sha256, new Saying(by, note)));
    }

    /** The same within a transaction that has begun. */
    public long choose(Tables tables, long report, String sha256, Saying saying) {
        Optional<String> counted = current(tables, report).map(StoredReading::sha256);
        tables.fileCorrections().choose(report, sha256, counted, saying);
        new CurrentVersion(tables, corrected).settle(report);
        return report;
    }

    /** Has the newest file of a report count again; says whether another one had been chosen. */
    public boolean release(long report, String by) {
        return store.write(tables -> release(tables, report, new Saying(by, Optional.empty())));
    }

    /** The same within a transaction that has begun. */
    public boolean release(Tables tables, long report, Saying saying) {
        boolean released = tables.fileCorrections().release(report, saying);
        new CurrentVersion(tables, corrected).settle(report);
        return released;
    }

    /** {@code other} is a name of {@code one}: its reports become those of {@code one}. */
    public void same(Body one, Body other, String by, Optional<String> note) {
        store.write(tables -> same(tables, one, other, new Saying(by, note)));
    }

    /** The same within a transaction that has begun. */
    int same(Tables tables, Body one, Body other, Saying saying) {
        List<String> files = tables.readings().filesOf(other.number());
        tables.bodies().same(one, other, saying.by(), saying.note());
        return new ChangeReversal(tables, corrected).place(files);
    }

    /** The two are not one; where they had been taken for one, they are parted again. */
    public void different(Body one, Body other, String by, Optional<String> note) {
        store.write(tables -> different(tables, one, other, new Saying(by, note)));
    }

    /** The same within a transaction that has begun. */
    int different(Tables tables, Body one, Body other, Saying saying) {
        List<String> files = new ArrayList<>(tables.readings().filesOf(one.number()));
        tables.bodies().different(one, other, saying.by(), saying.note());
        files.addAll(tables.readings().filesOf(other.number()));
        return new ChangeReversal(tables, corrected).place(files);
    }

    /** Takes back one change that stands; what it had replaced counts again. */
    public void takeBack(Tables tables, Change change, Saying saying) {
        new ChangeReversal(tables, corrected).takeBack(change, saying);
    }

    /** Says again what was said of a figure in a file, whichever counts in its report by now. */
    void correctIn(Tables tables, String sha256, String field, Optional<String> said, Saying saying) {
        StoredReading version = tables.readings()
                .latest(sha256)
                .filter(file -> file.report().isPresent())
                .orElseThrow(() -> new CorrectionRefused("cli.report.none", sha256));
        correct(tables, version.report().getAsLong(), version, field, said, saying);
    }

    /** Says again what was said of a file's report, or takes that back. */
    void describeIn(Tables tables, String sha256, CorrectionRequest request) {
        StoredReading version =
                tables.readings().latest(sha256).orElseThrow(() -> new CorrectionRefused("cli.report.none", sha256));
        describe(tables, version, FileCorrection.Field.of(request.field()).orElseThrow(), request);
    }

    private static Optional<StoredReading> current(Tables tables, long report) {
        var reading = tables.reports().current(report);
        return reading.isPresent() ? tables.readings().find(reading.getAsLong()) : Optional.empty();
    }
}
