package nianbao.release.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nianbao.release.document.DocumentReader;
import nianbao.release.document.Rederived;
import nianbao.release.document.Rederived.Lost;
import nianbao.release.document.Rederived.Read;
import nianbao.release.folder.RefusedRelease;
import nianbao.release.folder.ReleasedDocument;
import nianbao.release.folder.ReleasedFigure;
import nianbao.release.folder.ReleasedReport;
import nianbao.release.folder.ReleasedTables;
import nianbao.release.verify.Verified.Kind;
import nianbao.release.verify.Verified.Said;
import nianbao.report.form.file.FormCatalog;
import nianbao.worker.OrderedExecutor;

/** Derives the figures of a release once more that a person chose, a report at a time. */
public final class Verification {
    /** Of a file whose text is in it, and of a page that must be recognised: as the benchmarks have them, doubled. */
    private static final Duration A_FILE = Duration.ofMillis(500);

    private static final Duration A_PAGE = Duration.ofSeconds(4);
    private static final Pattern PAGES = Pattern.compile("[0-9]{1,4}");

    private final FormCatalog catalog = FormCatalog.load();
    private final ReleasedTables tables;
    private final FigureChoice choice;
    private final List<ReleasedReport> reports;
    private final Optional<Map<Long, Set<Integer>>> sample;
    private volatile boolean stopped;

    public Verification(ReleasedTables tables, FigureChoice choice) {
        this.tables = tables;
        this.choice = choice;
        List<ReleasedReport> taken = tables.reports().stream()
                .filter(choice::takes)
                .filter(report -> choice.isOfWholeReports() || tables.wanted(report.number()) > 0)
                .toList();
        this.sample = choice.sample().isPresent()
                ? Optional.of(Sampling.of(
                        taken,
                        report -> tables.wanted(report.number()),
                        choice.sample().getAsInt(),
                        choice.seed()))
                : Optional.empty();
        this.reports = taken.stream()
                .filter(report ->
                        sample.map(drawn -> drawn.containsKey(report.number())).orElse(true))
                .toList();
    }

    /** The reports whose files are to be read. */
    public List<ReleasedReport> reports() {
        return reports;
    }

    /** How long one process would take to read all these files; a guess, before any is read. */
    public Duration guess() {
        return reports.stream().map(this::guess).reduce(Duration.ZERO, Duration::plus);
    }

    private Duration guess(ReleasedReport report) {
        String pages = tables.document(report.number()).pages();
        boolean isScan = !report.textSource().equals("digital");
        return isScan && PAGES.matcher(pages).matches() ? A_PAGE.multipliedBy(Long.parseLong(pages)) : A_FILE;
    }

    /** What is in the way of going on: the folder changed while it was read. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final RefusedRelease refused;

        Broken(RefusedRelease refused) {
            super(refused);
            this.refused = refused;
        }
    }

    /**
     * Reads all files, some at a time.
     *
     * @param taker is given what came of each report, in their order
     * @return how many reports were left because it was stopped
     */
    public int run(DocumentReader reader, int jobs, Consumer<List<Verified>> taker) throws RefusedRelease, IOException {
        int[] done = {0};
        try {
            new OrderedExecutor<ReleasedReport, List<Verified>>(
                            (report, give) -> verified(report, reader).ifPresent(give), each -> {
                                done[0]++;
                                taker.accept(each);
                            })
                    .run(reports, jobs);
            return reports.size() - done[0];
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Broken e) {
            throw e.refused;
        }
    }

    /** Has no more files read; those in work are finished. From any thread. */
    public void stop() {
        stopped = true;
    }

    private Optional<List<Verified>> verified(ReleasedReport report, DocumentReader reader) {
        if (stopped) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(report, reader.read(tables.document(report.number()))));
        } catch (CancellationException e) {
            if (!stopped) {
                throw e;
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedRelease e) {
            throw new Broken(e);
        }
    }

    private List<Verified> of(ReleasedReport report, Rederived rederived) throws RefusedRelease, IOException {
        List<ReleasedFigure> figures = tables.figures(report.number());
        List<Verified> all =
                rederived instanceof Lost lost ? lost(report, figures, lost) : read(report, figures, (Read) rederived);
        Set<String> wanted = wanted(report, figures);
        return all.stream()
                .filter(each -> each.kind() == Kind.FIGURE && each.outcome() != Outcome.LEFT_OUT
                        ? wanted.contains(each.name())
                        : choice.isOfWholeReports())
                .toList();
    }

    private List<Verified> read(ReleasedReport report, List<ReleasedFigure> figures, Read read)
            throws RefusedRelease, IOException {
        ReleasedDocument document = tables.document(report.number());
        ReportComparison comparison = new ReportComparison(
                catalog,
                report,
                tables.corrections(report.number()),
                read,
                document.isOf(read.plain().reader().version()));
        Set<String> fields = new HashSet<>();
        for (ReleasedFigure figure : figures) {
            if (fields.add(figure.field())) {
                comparison.figure(figure);
            } else {
                comparison.again(figure);
            }
        }
        comparison.leftOut(fields);
        comparison.whole(tables.checks(report.number()));
        return comparison.verified();
    }

    private static List<Verified> lost(ReleasedReport report, List<ReleasedFigure> figures, Lost lost) {
        Outcome outcome = switch (lost.reason()) {
            case FILE_GONE -> Outcome.FILE_GONE;
            case FILE_CHANGED -> Outcome.FILE_CHANGED;
            case NOT_READABLE -> Outcome.NOT_READABLE;
        };
        List<Verified> verified = new ArrayList<>();
        figures.forEach(figure -> verified.add(new Verified(
                report,
                Kind.FIGURE,
                figure.field(),
                outcome,
                FigureComparison.said(figure),
                Said.NOTHING,
                Optional.empty(),
                lost.detail())));
        if (figures.isEmpty()) {
            verified.add(new Verified(
                    report,
                    Kind.REPORT,
                    "title",
                    outcome,
                    Said.text(report.title()),
                    Said.NOTHING,
                    Optional.empty(),
                    lost.detail()));
        }
        return verified;
    }

    private Set<String> wanted(ReleasedReport report, List<ReleasedFigure> figures) {
        List<String> chosen = figures.stream()
                .filter(figure -> choice.takes(report, figure))
                .map(ReleasedFigure::field)
                .toList();
        Optional<Set<Integer>> drawn =
                sample.map(all -> Optional.ofNullable(all.get(report.number())).orElse(Set.of()));
        Set<String> wanted = new HashSet<>();
        for (int i = 0; i < chosen.size(); i++) {
            int place = i;
            if (drawn.map(places -> places.contains(place)).orElse(true)) {
                wanted.add(chosen.get(i));
            }
        }
        return wanted;
    }
}
