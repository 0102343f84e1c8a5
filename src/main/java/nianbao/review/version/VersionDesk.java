package nianbao.review.version;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.correct.CorrectionService;
import nianbao.review.Desk;
import nianbao.review.ReviewedReport;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.correction.Change;
import nianbao.store.correction.ChangeFilter;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.correction.Correction;
import nianbao.store.correction.Correction.State;
import nianbao.store.reading.StoredReading;
import nianbao.words.Messages;

/** Lays the files and readings of a report before people, and takes their word which file counts. */
public final class VersionDesk {
    /** Choices of a report that are looked through for the one that stands. */
    private static final int MOST_CHOICES = 100;

    private final ReportStore store;
    private final CorrectionService service;
    private final Desk desk;

    public VersionDesk(ReportStore store, Desk desk, Messages messages) {
        this.store = store;
        this.desk = desk;
        this.service = new CorrectionService(store, messages);
    }

    /** The files and readings of a report; empty where it has none. */
    public Optional<ReportVersions> versions(long report) {
        return store.read(tables -> {
            var versions = tables.versions().of(report);
            return versions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ReportVersions(
                            tables.reports().title(report), versions, choice(tables, report), asked(tables, report)));
        });
    }

    private static Optional<Change> choice(Tables tables, long report) {
        ChangeFilter choices = ChangeFilter.ofFigure(report, Change.Kind.FILE.id());
        return tables.changes().page(choices, Optional.empty(), MOST_CHOICES).stream()
                .filter(Change::stands)
                .findFirst();
    }

    private static int asked(Tables tables, long report) {
        return (int) tables.corrections().of(report).stream()
                .filter(correction -> correction.state() == State.ASKED)
                .map(Correction::field)
                .distinct()
                .count();
    }

    /** Whether a file is one of a report's. */
    public boolean isOf(long report, String sha256) {
        return store.read(tables -> tables.readings().reportsOf(sha256)).contains(report);
    }

    /** Has a file count. */
    public void choose(long report, String sha256, Saying saying) {
        store.write(tables -> service.choose(tables, report, sha256, saying));
    }

    /** Has the newest file count again; says whether another had been chosen. */
    public boolean release(long report, Saying saying) {
        return store.write(tables -> service.release(tables, report, saying));
    }

    /** Two readings of a report, figure by figure; empty where one of them is none of the report's. */
    public Optional<List<FigurePair>> compare(long report, long one, long other) {
        return store.read(tables -> reading(tables, report, one)
                .flatMap(first ->
                        reading(tables, report, other).map(second -> FigurePair.of(first.record(), second.record()))));
    }

    private static Optional<StoredReading> reading(Tables tables, long report, long number) {
        return tables.readings().find(number).filter(reading -> reading.report().equals(OptionalLong.of(report)));
    }

    /** The figures of which a person is to say again, in the order of the form; empty where there is no such report. */
    public Optional<List<AskedFigure>> asked(long report) {
        return desk.open(report).map(this::asked);
    }

    private List<AskedFigure> asked(ReviewedReport report) {
        List<String> order =
                report.record().values().stream().map(value -> value.field()).toList();
        return report.corrections().values().stream()
                .filter(correction -> correction.state() == State.ASKED)
                .sorted(Comparator.comparingInt((Correction correction) -> order.indexOf(correction.field()))
                        .thenComparing(Correction::field))
                .map(correction -> new AskedFigure(
                        correction,
                        readingOf(correction.sha256()),
                        report.read(correction.field()),
                        report.reading().number(),
                        report.seen(correction.field())))
                .toList();
    }

    private OptionalLong readingOf(String sha256) {
        return store.read(tables -> tables.readings().latest(sha256)).stream()
                .mapToLong(StoredReading::number)
                .findFirst();
    }
}
