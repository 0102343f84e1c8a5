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
        return store.write(tables -> {
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
        });
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
        String field = fields.id(request.field());
        Value seen = CorrectedRecord.value(version.record(), field)
                .orElseThrow(() -> new CorrectionRefused("correct.no-field", request.field()));
        Optional<BigDecimal> value = request.value().map(said -> fields.number(field, said));
        tables.corrections().add(report, version.sha256(), seen, value, request.by(), request.note());
        new CurrentVersion(tables, corrected).settle(report);
    }

    /** Also where the report has no version any more: what was said of it waits to be said again. */
    private void undo(Tables tables, long report, CorrectionRequest request) {
        if (tables.corrections().undo(report, fields.id(request.field()), request.by()) == 0) {
            throw new CorrectionRefused("correct.nothing", request.field());
        }
        new CurrentVersion(tables, corrected).settle(report);
    }

    /** Says something of the file that counts: the report may be another one by that. */
    private void describe(Tables tables, StoredReading version, FileCorrection.Field field, CorrectionRequest request) {
        String sha256 = version.sha256();
        if (request.action() == Action.UNDO) {
            if (!tables.fileCorrections().undo(sha256, field, request.by())) {
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
        store.write(tables -> {
            tables.fileCorrections().choose(report, sha256, by, note);
            new CurrentVersion(tables, corrected).settle(report);
            return report;
        });
    }

    /** Has the newest file of a report count again; says whether another one had been chosen. */
    public boolean release(long report, String by) {
        return store.write(tables -> {
            boolean released = tables.fileCorrections().release(report, by);
            new CurrentVersion(tables, corrected).settle(report);
            return released;
        });
    }

    /** {@code other} is a name of {@code one}: its reports become those of {@code one}. */
    public void same(Body one, Body other, String by, Optional<String> note) {
        store.write(tables -> {
            List<String> files = tables.readings().filesOf(other.number());
            tables.bodies().same(one, other, by, note);
            return placed(tables, files);
        });
    }

    /** The two are not one; where they had been taken for one, they are parted again. */
    public void different(Body one, Body other, String by, Optional<String> note) {
        store.write(tables -> {
            List<String> files = tables.readings().filesOf(one.number());
            tables.bodies().different(one, other, by, note);
            return placed(tables, files) + placed(tables, tables.readings().filesOf(other.number()));
        });
    }

    /** Places files anew, and those whose issuer a person said. */
    private int placed(Tables tables, List<String> files) {
        CurrentVersion current = new CurrentVersion(tables, corrected);
        files.forEach(current::place);
        tables.fileCorrections().filesWith(FileCorrection.Field.ISSUER).forEach(current::place);
        return files.size();
    }

    private static Optional<StoredReading> current(Tables tables, long report) {
        var reading = tables.reports().current(report);
        return reading.isPresent() ? tables.readings().find(reading.getAsLong()) : Optional.empty();
    }
}
