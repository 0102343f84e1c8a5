package nianbao.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.CorrectionRequest;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionService;
import nianbao.correct.CorrectionsRefused;
import nianbao.model.ReportRecord.Value;
import nianbao.report.ReportForms;
import nianbao.report.Validation;
import nianbao.report.form.file.FormCatalog;
import nianbao.review.ConflictException.Conflict;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.correction.Correction;
import nianbao.store.correction.FileCorrection;
import nianbao.store.reading.StoredReading;
import nianbao.words.Messages;

/** Lays reports before people, and keeps what they say. */
public final class Desk {
    private final ReportStore store;
    private final CorrectionService corrections;
    private final FormCatalog catalog = FormCatalog.load();

    public Desk(ReportStore store, Messages messages) {
        this.store = store;
        this.corrections = new CorrectionService(store, messages);
    }

    /** The report with this number, where it has a version. */
    public Optional<ReviewedReport> open(long report) {
        return store.read(tables -> open(tables, report));
    }

    /** The same within a transaction that has begun. */
    public Optional<ReviewedReport> open(Tables tables, long report) {
        return reading(tables, report)
                .flatMap(reading -> tables.reports()
                        .record(report)
                        .map(record -> new ReviewedReport(
                                tables.reports().title(report),
                                record,
                                reading,
                                latest(tables.corrections().of(report)),
                                ReportForms.of(catalog, record.report()),
                                Validation.missingSections(catalog, record.report(), record.sections()))));
    }

    private static Optional<StoredReading> reading(Tables tables, long report) {
        return tables.reports().current(report).stream()
                .mapToObj(number -> tables.readings().find(number))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Map<String, Correction> latest(List<Correction> corrections) {
        Map<String, Correction> latest = new LinkedHashMap<>();
        corrections.forEach(correction -> latest.putIfAbsent(correction.field(), correction));
        return latest;
    }

    /**
     * Keeps what a person says of a report, all of it or nothing.
     *
     * @return the number of the report that it is by now: another where issuer or year were said
     * @throws ConflictException where somebody else said something of the same meanwhile
     * @throws ReasonMissingException where a figure of the publisher's is changed without a reason
     * @throws CorrectionsRefused where it cannot be so
     */
    public long say(long report, List<Statement> statements, String by) {
        return store.write(tables -> {
            ReviewedReport now = open(tables, report)
                    .orElseThrow(() -> new ConflictException(statements.stream()
                            .map(said -> new Conflict(said.field(), Optional.empty()))
                            .toList()));
            List<Conflict> conflicts = new ArrayList<>();
            List<CorrectionRequest> requests = new ArrayList<>();
            for (Statement said : statements) {
                if (!said.seen().equals(now.seen(said.field()))) {
                    conflicts.add(new Conflict(
                            said.field(), Optional.ofNullable(now.corrections().get(said.field()))));
                }
                requireReason(now, said);
                requests.add(new CorrectionRequest(
                        requests.size() + 1,
                        Long.toString(report),
                        said.field(),
                        said.action(),
                        said.value(),
                        by,
                        said.note()));
            }
            if (!conflicts.isEmpty()) {
                throw new ConflictException(conflicts);
            }
            List<CorrectionService.Corrected> done = corrections.apply(tables, requests);
            return done.get(done.size() - 1).title().report();
        });
    }

    private static void requireReason(ReviewedReport now, Statement said) {
        boolean ofReport = FileCorrection.Field.of(said.field()).isPresent();
        if (ofReport
                || said.action() == Action.UNDO
                || said.note().filter(note -> !note.isBlank()).isPresent()) {
            return;
        }
        now.read(said.field())
                .filter(value -> value.status().isCertain() && !isSame(value, said.value()))
                .ifPresent(value -> {
                    throw new ReasonMissingException(said.field());
                });
    }

    private static boolean isSame(Value read, Optional<String> said) {
        if (said.isEmpty() || read.value().isEmpty()) {
            return said.isEmpty() && read.value().isEmpty();
        }
        try {
            return read.value().get().compareTo(new BigDecimal(said.get().strip())) == 0;
        } catch (NumberFormatException e) {
            return false; // whoever takes it says what is wrong with it
        }
    }
}
