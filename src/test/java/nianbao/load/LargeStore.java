package nianbao.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.correct.CorrectionRequest;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionService;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.Tables;
import nianbao.store.TestDatabase;
import nianbao.store.input.IncomingFile;
import nianbao.store.input.InputState;
import nianbao.store.input.Inputs.Disposition;
import nianbao.store.input.Inputs.OpenInput;
import nianbao.store.input.Original;
import nianbao.store.queue.QueueFilter;
import nianbao.store.reading.Finality;
import nianbao.store.reading.StoredReading;
import nianbao.words.Messages;

/**
 * Fills a store with thousands of made reports, some of which are corrected. The first thousand go in by the doors that
 * readings go through; the others are copies of these in the database, for other issuers, without rows for their figures and
 * checks, and come into the queue as the reports of an old store do.
 */
final class LargeStore {
    /** Reports that are made one by one: seven years of 143 issuers. */
    private static final int MADE = 1001;

    private static final int AT_ONCE = 500;
    private static final List<String> COPIES = List.of(
            "INSERT INTO body (id, name, key) SELECT n + 1, name, name FROM issuer WHERE n + 1 > (SELECT max(id) FROM body)",
            """
            INSERT INTO original (id, sha256, bytes, media_type, name, path, archived, arrived_at)
              SELECT number + 1, printf('%064x', number), bytes, media_type, 'report-' || number || '.pdf',
                     '/inbox/report-' || number || '.pdf', archived, arrived_at
                FROM copy JOIN original ON original.id = made + 1""",
            """
            INSERT INTO report (id, body_id, year, reading_id, verdict)
              SELECT number + 1, number / 7 + 1, 2019 + number % 7, NULL, reading.verdict
                FROM copy JOIN reading ON reading.id = made + 1""",
            """
            INSERT INTO reading (id, sha256, reader, name, pages, text_source, title, issuer, issuer_key, year, template,
                                 verdict, finality, tries, read_at, report_id, record)
              SELECT number + 1, printf('%064x', number), reader, 'report-' || number || '.pdf', pages, text_source,
                     replace(title, issuer, issuers.name), issuers.name, issuers.name, year, template, verdict, finality,
                     tries, strftime('%Y-%m-%dT%H:%M:%SZ', '2025-01-01', number || ' minutes'), number + 1,
                     replace(record, issuer, issuers.name)
                FROM copy
                JOIN reading ON reading.id = made + 1
                JOIN issuer AS issuers ON issuers.n = number / 7""",
            "UPDATE report SET reading_id = id WHERE reading_id IS NULL",
            """
            INSERT INTO input (path, sha256, state, brought_by, run_id, arrivals, first_seen_at, seen_at, finished_at)
              SELECT '/inbox/report-' || number || '.pdf', printf('%064x', number), state, brought_by, run_id, arrivals,
                     first_seen_at, seen_at, finished_at
                FROM copy JOIN input ON input.id = made + 1""",
            """
            INSERT INTO problem (reading_id, number, code, page, message, field)
              SELECT copy.number + 1, problem.number, code, page, message, field
                FROM copy JOIN problem ON problem.reading_id = made + 1""",
            "INSERT INTO queue_pending SELECT number + 1 FROM copy");
    private static final int CORRECTED = 5;
    private static final List<String> BRINGERS = List.of("ingest", "watch", "harvest: 省政府信息公开平台", "harvest: 市政府门户网站");

    /** Lies beside a store that is filled. */
    private static final String FILLED = "filled";

    private final ManyReports reports;

    LargeStore(ManyReports reports) {
        this.reports = reports;
    }

    static StoreAddress address(Path folder) {
        return TestDatabase.SQLITE.address(folder);
    }

    /** Fills a store in {@code folder}, unless that is done. */
    static void fillOnce(Path divisions, Path folder, int count) throws IOException, SQLException {
        if (Files.exists(folder.resolve(FILLED))) {
            return;
        }
        long start = System.nanoTime();
        new LargeStore(new ManyReports(divisions)).fill(Files.createDirectories(folder), count);
        Files.createFile(folder.resolve(FILLED));
        System.err.printf(Locale.ROOT, "filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    /** Fills a store in {@code folder} with {@code count} reports; one that was begun is gone on with where it stands. */
    void fill(Path folder, int count) throws SQLException {
        StoreAddress address = address(folder);
        long there;
        try (ReportStore store = ReportStore.open(address, Clock.systemUTC())) {
            there = store.read(tables -> tables.queue().counts(QueueFilter.ALL).total());
            if (there == 0) {
                make(store, Math.min(count, MADE));
            }
        }
        if (there < count) {
            copy(address, count);
        }
        try (ReportStore store = ReportStore.open(address, Clock.systemUTC())) {
            new CorrectionService(store, Messages.in(Locale.CHINESE)).apply(corrections(count));
        }
    }

    private void make(ReportStore store, int count) {
        long run = store.write(tables -> tables.runs().begin("test", "1.0", Map.of()));
        for (int from = 0; from < count; from += AT_ONCE) {
            int first = from;
            int after = Math.min(count, from + AT_ONCE);
            store.write(tables -> {
                IntStream.range(first, after).forEach(number -> put(tables, run, number));
                return run;
            });
        }
        store.write(tables -> {
            tables.runs().end(run);
            return run;
        });
    }

    private void copy(StoreAddress address, int count) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + address.place());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TEMP TABLE copy (number INTEGER PRIMARY KEY, made INTEGER NOT NULL)");
            statement.execute("CREATE TEMP TABLE issuer (n INTEGER PRIMARY KEY, name TEXT NOT NULL)");
            try (PreparedStatement copies = connection.prepareStatement("INSERT INTO copy VALUES (?, ?)");
                    PreparedStatement issuers = connection.prepareStatement("INSERT INTO issuer VALUES (?, ?)")) {
                for (int number = MADE; number < count; number++) {
                    copies.setInt(1, number);
                    copies.setInt(2, number % MADE);
                    copies.executeUpdate();
                }
                for (int issuer = 0; issuer <= count / ManyReports.YEARS; issuer++) {
                    issuers.setInt(1, issuer);
                    issuers.setString(2, reports.issuer(issuer * ManyReports.YEARS));
                    issuers.executeUpdate();
                }
            }
            for (String statementOfCopies : COPIES) {
                statement.executeUpdate(statementOfCopies);
            }
            connection.commit();
        }
    }

    private List<CorrectionRequest> corrections(int count) {
        return IntStream.range(0, Math.min(count, MADE))
                .filter(number -> number % CORRECTED == 0)
                .mapToObj(reports::of)
                .flatMap(LargeStore::correction)
                .toList();
    }

    private static Stream<CorrectionRequest> correction(ReportRecord record) {
        String report = record.report().issuer().orElseThrow() + "/"
                + record.report().year().orElseThrow();
        return record.values().stream()
                .filter(value -> value.status() == Status.REVIEW)
                .limit(1)
                .map(value -> new CorrectionRequest(
                        1, report, value.field(), Action.SET, Optional.of("7"), "somebody", Optional.empty()));
    }

    private void put(Tables tables, long run, int number) {
        ReportRecord record = reports.of(number);
        String path = "/inbox/" + record.source().name();
        String sha256 = record.source().sha256().orElseThrow();
        OpenInput seen = tables.inputs()
                .see(
                        run,
                        IncomingFile.from(
                                path, BRINGERS.get(new Random(number * ManyReports.SPREAD).nextInt(BRINGERS.size()))));
        tables.originals()
                .put(new Original(
                        sha256,
                        record.source().bytes(),
                        record.source().mediaType(),
                        record.source().name(),
                        path,
                        Optional.empty(),
                        false));
        StoredReading reading = tables.readings().put(sha256, record, Finality.FINAL);
        tables.inputs().finish(seen, sha256, new Disposition(InputState.INGESTED, Optional.empty(), "elsewhere"));
        long report = tables.reports()
                .of(
                        tables.bodies().of(record.report().issuer().orElseThrow()),
                        record.report().year().orElseThrow());
        tables.readings().setReport(sha256, OptionalLong.of(report));
        tables.reports().setCurrent(report, reading);
    }
}
