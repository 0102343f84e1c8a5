package nianbao.correct;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import nianbao.model.ReportRecord;
import nianbao.store.Tables;
import nianbao.store.correction.Correction;
import nianbao.store.correction.Correction.State;
import nianbao.store.correction.FileCorrection;
import nianbao.store.reading.StoredReading;

/** Which report a file is a version of, which version of a report is the current one, and how it is with corrections. */
public final class CurrentVersion {
    private final Tables tables;
    private final CorrectedRecord corrected;
    /** By the hash of the file that counts now. */
    private final Map<String, String> takenOverFrom = new HashMap<>();

    public CurrentVersion(Tables tables, CorrectedRecord corrected) {
        this.tables = tables;
        this.corrected = corrected;
    }

    /** Makes a file a version of the report that its latest reading names, and settles which version counts there. */
    public void place(String sha256) {
        Optional<ReportRecord> report = tables.readings()
                .latest(sha256)
                .map(StoredReading::record)
                .filter(record -> record.verdict().isReport())
                .map(record ->
                        FileDescription.laid(record, tables.fileCorrections().of(sha256)));
        Set<Long> touched = new LinkedHashSet<>(tables.readings().reportsOf(sha256));
        OptionalLong place = report.isPresent() ? OptionalLong.of(report(sha256, report.get())) : OptionalLong.empty();
        tables.readings().setReport(sha256, place);
        place.ifPresent(number -> {
            tables.corrections().follow(sha256, number);
            touched.add(number);
        });
        touched.forEach(this::settle);
    }

    private long report(String sha256, ReportRecord record) {
        Optional<String> issuer = record.report().issuer();
        OptionalInt year = record.report().year();
        return issuer.isPresent() && year.isPresent()
                ? tables.reports().of(tables.bodies().of(issuer.get()), year.getAsInt())
                : tables.reports().of(sha256);
    }

    /** The newest file's version counts, with the corrections that hold for it. */
    void settle(long report) {
        OptionalLong before = tables.reports().current(report);
        OptionalLong newest = tables.reports().newest(report);
        if (newest.isEmpty()) {
            tables.reports().dismiss(report);
            return;
        }
        StoredReading version = tables.readings().find(newest.getAsLong()).orElseThrow();
        if (before.isPresent()) {
            noteTakeover(before.getAsLong(), version);
        }
        Map<Correction, State> states = states(report, version.sha256(), version.record());
        states.forEach((correction, state) -> tables.corrections().setState(correction.number(), state));
        corrected(version.sha256(), version.record(), states)
                .ifPresentOrElse(
                        record -> tables.reports().setCurrent(report, version, record),
                        () -> tables.reports().setCurrent(report, version));
    }

    /** What a report would say if this were what is read in the file that counts, with the corrections that would hold. */
    public ReportRecord asItWouldBe(long report, String sha256, ReportRecord record) {
        return corrected(sha256, record, states(report, sha256, record)).orElse(record);
    }

    /** What is read in a file with what people said of it; empty where they said nothing. */
    private Optional<ReportRecord> corrected(String sha256, ReportRecord record, Map<Correction, State> states) {
        List<FileCorrection> ofFile = tables.fileCorrections().of(sha256);
        Set<String> unsettled = tables.blindFigures().unsettled(sha256);
        return states.isEmpty() && ofFile.isEmpty() && unsettled.isEmpty()
                ? Optional.empty()
                : Optional.of(corrected.of(FileDescription.laid(record, ofFile), states, unsettled));
    }

    private void noteTakeover(long before, StoredReading now) {
        tables.readings()
                .find(before)
                .filter(earlier -> !earlier.sha256().equals(now.sha256())
                        && earlier.report().equals(now.report()))
                .ifPresent(earlier -> takenOverFrom.put(
                        now.sha256(), earlier.record().source().name()));
    }

    /** The name of the file that counted in its report until this one did, if there was one. */
    public Optional<String> takenOverFrom(String sha256) {
        return Optional.ofNullable(takenOverFrom.get(sha256));
    }

    /** Of several corrections of one figure, as two reports that became one may have, the latest can hold. */
    private Map<Correction, State> states(long report, String sha256, ReportRecord record) {
        Map<Correction, State> states = new LinkedHashMap<>();
        Set<String> fields = new LinkedHashSet<>();
        for (Correction correction : tables.corrections().of(report)) {
            boolean latest = fields.add(correction.field());
            states.put(correction, latest ? CorrectedRecord.state(correction, sha256, record) : State.ASKED);
        }
        return states;
    }
}
