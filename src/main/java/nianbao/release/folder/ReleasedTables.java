package nianbao.release.folder;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nianbao.correct.codebook.Codebook;
import nianbao.csv.CsvText;
import nianbao.export.Doubtful;
import nianbao.export.table.CheckTable;
import nianbao.export.table.Column;
import nianbao.export.table.DeskLinks;
import nianbao.export.table.FigureTable;
import nianbao.export.table.ReportTable;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import nianbao.release.CorrectionColumn;
import nianbao.release.DocumentColumn;
import nianbao.release.ReleaseCounts;
import nianbao.release.ReleaseFiles;
import nianbao.release.folder.FileProblem.Kind;

/**
 * The tables of a release: reports, files and corrections as they are; of figures and checks, which are many, where the rows of
 * each report stand.
 */
public final class ReleasedTables {
    private static final DeskLinks NO_DESK = new DeskLinks("");
    /** Problems of a kind that are named. */
    private static final int MOST_PROBLEMS = 20;
    /** Reports of a release, and corrections: there have not been as many reports in all. */
    private static final int MOST_ROWS = 2_000_000;

    private final ReleaseFolder folder;
    private final List<Column> figureColumns =
            FigureTable.besideOthers(Codebook.load(), Doubtful.APART, NO_DESK).columns();
    private final List<Column> checkColumns = new CheckTable().columns();
    private final Map<Long, ReleasedReport> reports = new LinkedHashMap<>();
    private final Map<Long, ReleasedDocument> documents = new HashMap<>();
    private final Map<Long, List<ReleasedCorrection>> corrections = new HashMap<>();
    private final Map<Long, Part> figures = new HashMap<>();
    private final Map<Long, Part> checks = new HashMap<>();
    private final List<FileProblem> problems = new ArrayList<>();

    /**
     * Where the rows of a report stand in a table.
     *
     * @param begin bytes before the first
     * @param length bytes of all
     * @param wanted rows that were asked for
     * @param marked rows that say that something is not as it should be: doubtful figures, failed checks
     */
    private record Part(long begin, long length, int wanted, int marked) {
        static final Part NONE = new Part(0, 0, 0, 0);
    }

    private ReleasedTables(ReleaseFolder folder) {
        this.folder = folder;
    }

    /**
     * Goes through all tables once.
     *
     * @param wanted which figures are asked for
     * @throws RefusedRelease where one of them is none
     */
    public static ReleasedTables of(ReleaseFolder folder, Predicate<ReleasedFigure> wanted)
            throws RefusedRelease, IOException {
        ReleasedTables tables = new ReleasedTables(folder);
        ReleaseCounts.Counter counter = new ReleaseCounts.Counter();
        tables.readReports(counter);
        tables.readDocuments();
        long corrections = tables.readCorrections();
        tables.index(ReleaseFiles.FIGURES, tables.figureColumns, tables.figures, row -> {
            ReleasedFigure figure = ReleasedFigure.of(row);
            counter.figure(figure.status());
            tables.requireLink(figure);
            return new Seen(
                    wanted.test(figure),
                    figure.status().equals(Status.REVIEW.id())
                            || figure.status().equals(Status.MISSING.id()));
        });
        tables.index(
                ReleaseFiles.CHECKS,
                tables.checkColumns,
                tables.checks,
                row -> new Seen(true, ReleasedCheck.of(row).outcome().equals(CheckVerdict.FAIL.id())));
        tables.count(counter.counts(tables.documents.size(), corrections));
        tables.reports.values().forEach(tables::requireCounts);
        return tables;
    }

    private record Seen(boolean isWanted, boolean isMarked) {}

    /** What is seen of a row. */
    private interface Look {
        Seen at(TableReader.Row row) throws RefusedRelease;
    }

    private TableReader open(String name, List<Column> columns) throws RefusedRelease, IOException {
        return new TableReader(name, columns, folder.open(name), true);
    }

    private void readReports(ReleaseCounts.Counter counter) throws RefusedRelease, IOException {
        try (TableReader table = open(ReleaseFiles.REPORTS, new ReportTable(NO_DESK).columns())) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                ReleasedReport report = ReleasedReport.of(row.get());
                if (reports.put(report.number(), report) != null || reports.size() > MOST_ROWS) {
                    throw table.damaged("report: " + report.number());
                }
                counter.report(report.verdict());
            }
        }
    }

    private void readDocuments() throws RefusedRelease, IOException {
        try (TableReader table = open(ReleaseFiles.DOCUMENTS, DocumentColumn.columns())) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                ReleasedDocument document = ReleasedDocument.of(row.get());
                ReleasedReport report = reports.get(document.report());
                if (report == null
                        || !report.sha256().equals(document.sha256())
                        || !document.sha256().matches("[0-9a-f]{64}")
                        || documents.put(document.report(), document) != null) {
                    throw table.damaged("report, sha256: " + document.report());
                }
            }
            if (documents.size() != reports.size()) {
                throw table.damaged(documents.size() + " / " + reports.size());
            }
        }
    }

    private long readCorrections() throws RefusedRelease, IOException {
        long count = 0;
        try (TableReader table = open(ReleaseFiles.CORRECTIONS, CorrectionColumn.columns())) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                ReleasedCorrection correction = ReleasedCorrection.of(row.get());
                corrections
                        .computeIfAbsent(correction.report(), number -> new ArrayList<>())
                        .add(correction);
                count++;
                if (count > MOST_ROWS) {
                    throw table.damaged("> " + MOST_ROWS);
                }
            }
        }
        return count;
    }

    /** Where the rows of each report stand: they must stand together. */
    private void index(String name, List<Column> columns, Map<Long, Part> parts, Look look)
            throws RefusedRelease, IOException {
        try (TableReader table = open(name, columns)) {
            long current = -1;
            Part part = Part.NONE;
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                long report = row.get().count("report");
                if (report != current) {
                    if (!reports.containsKey(report) || parts.containsKey(report)) {
                        throw table.damaged("report: " + report);
                    }
                    current = report;
                    part = new Part(table.begin(), 0, 0, 0);
                }
                Seen seen = look.at(row.get());
                part = new Part(
                        part.begin(),
                        table.position() - part.begin(),
                        part.wanted() + (seen.isWanted() ? 1 : 0),
                        part.marked() + (seen.isMarked() ? 1 : 0));
                parts.put(report, part);
            }
        }
    }

    private void requireLink(ReleasedFigure figure) {
        String link = CsvText.safe(new DeskLinks(folder.manifest().desk()).figure(figure.report(), figure.field()));
        if (!link.equals(figure.link())) {
            tell(Kind.ROW, ReleaseFiles.FIGURES, link, figure.link());
        }
    }

    private void requireCounts(ReleasedReport report) {
        int doubtful = figures.getOrDefault(report.number(), Part.NONE).marked();
        int failed = checks.getOrDefault(report.number(), Part.NONE).marked();
        if (doubtful != report.doubtful() || failed != report.failed()) {
            tell(
                    Kind.ROW,
                    ReleaseFiles.REPORTS,
                    report.number() + ": doubtful_figures " + report.doubtful() + ", failed_checks " + report.failed(),
                    doubtful + ", " + failed);
        }
    }

    private void count(ReleaseCounts counted) {
        ReleaseCounts said = folder.manifest().counts();
        count(said.verdicts(), counted.verdicts());
        count(said.statuses(), counted.statuses());
        count("documents", said.documents(), counted.documents());
        count("corrections", said.corrections(), counted.corrections());
    }

    private void count(Map<String, Long> said, Map<String, Long> counted) {
        Set<String> names = new LinkedHashSet<>(counted.keySet());
        names.addAll(said.keySet());
        names.forEach(name -> count(name, said.getOrDefault(name, 0L), counted.getOrDefault(name, 0L)));
    }

    private void count(String name, long said, long counted) {
        if (said != counted) {
            tell(Kind.COUNT, ReleaseFiles.MANIFEST, name + " " + said, name + " " + counted);
        }
    }

    private void tell(Kind kind, String name, String said, String found) {
        if (problems.stream().filter(problem -> problem.kind() == kind).count() < MOST_PROBLEMS) {
            problems.add(new FileProblem(kind, name, said, found));
        }
    }

    /** What of the tables does not agree with the rest of the release. */
    public List<FileProblem> problems() {
        return List.copyOf(problems);
    }

    /** All reports, in the order of the release. */
    public List<ReleasedReport> reports() {
        return List.copyOf(reports.values());
    }

    /** How many figures of a report were asked for. */
    public int wanted(long report) {
        return figures.getOrDefault(report, Part.NONE).wanted();
    }

    /** The file that a report was read from. */
    public ReleasedDocument document(long report) {
        return Optional.ofNullable(documents.get(report)).orElseThrow();
    }

    /** What people said of the files of a report. */
    public List<ReleasedCorrection> corrections(long report) {
        return corrections.getOrDefault(report, List.of());
    }

    /** A row of a table as what it is. */
    private interface Maker<T> {
        T of(TableReader.Row row) throws RefusedRelease;
    }

    /** The figures of a report. */
    public List<ReleasedFigure> figures(long report) throws RefusedRelease, IOException {
        return rows(ReleaseFiles.FIGURES, figureColumns, figures.getOrDefault(report, Part.NONE), ReleasedFigure::of);
    }

    /** The checks of a report. */
    public List<ReleasedCheck> checks(long report) throws RefusedRelease, IOException {
        return rows(ReleaseFiles.CHECKS, checkColumns, checks.getOrDefault(report, Part.NONE), ReleasedCheck::of);
    }

    private <T> List<T> rows(String name, List<Column> columns, Part part, Maker<T> maker)
            throws RefusedRelease, IOException {
        List<T> rows = new ArrayList<>();
        try (InputStream in = folder.open(name, part.begin(), part.length());
                TableReader table = new TableReader(name, columns, in, false)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(maker.of(row.get()));
            }
        }
        return rows;
    }
}
