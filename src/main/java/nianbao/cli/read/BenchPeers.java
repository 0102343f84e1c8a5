package nianbao.cli.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.bench.HotBench;
import nianbao.bench.HotBench.Throughput;
import nianbao.bench.peer.HotTabula;
import nianbao.bench.peer.KnownReport;
import nianbao.bench.peer.PeerChart;
import nianbao.bench.peer.PeerTrial;
import nianbao.cli.command.CliContext;
import nianbao.cli.text.TextTable;
import nianbao.detect.type.TypeDetector;
import nianbao.model.EnvironmentException;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;
import nianbao.pipeline.Pipeline;
import nianbao.words.Messages;

/** Measures other programs beside this one, in words. */
final class BenchPeers implements PeerTrial.Watcher {
    private static final String PDF = "application/pdf";

    private static final String TABULA = "tabula-java";

    private final CliContext context;
    private final Messages messages;
    private final Locale locale;
    private final int runs;
    private final int warmUp;
    private final List<KnownReport> digital = new ArrayList<>();
    private final List<KnownReport> scans = new ArrayList<>();
    private final List<SourceFile> digitalFiles = new ArrayList<>();
    private final List<PeerChart.Panel> panels = new ArrayList<>();
    private int digitalPages;
    private int scannedPages;

    BenchPeers(CliContext context, Messages messages, Locale locale, int runs, int warmUp) {
        this.context = context;
        this.messages = messages;
        this.locale = locale;
        this.runs = Math.max(1, runs);
        this.warmUp = warmUp;
    }

    /**
     * The tables, line by line, of the program that this command starts; empty where no file has its figures beside it.
     *
     * @param chart where they are drawn, too
     */
    Optional<List<String>> run(Path command, Optional<Path> downloads, Optional<Path> chart, List<Path> files) {
        try (Pipeline pipeline = new Pipeline(locale, Extent.WHOLE)) {
            for (Path file : files) {
                take(file, pipeline);
            }
            if (digital.isEmpty() && scans.isEmpty()) {
                context.err().println(messages.text("bench.peers.nothing"));
                return Optional.empty();
            }
            PeerTrial trial = new PeerTrial(downloads.orElseGet(this::cache), command, pipeline::read, this);
            List<String> lines = new ArrayList<>();
            if (!digital.isEmpty()) {
                lines.addAll(table("digital", digitalPages, digital.size(), trial.measure(digital, false, runs)));
                lines.addAll(hot(trial, pipeline));
            }
            if (!scans.isEmpty()) {
                lines.addAll(table("scans", scannedPages, scans.size(), trial.measure(scans, true, runs)));
            }
            if (chart.isPresent()) {
                Files.writeString(chart.get(), PeerChart.svg(panels, labels()));
            }
            return Optional.of(lines);
        } catch (IOException e) {
            throw new EnvironmentException(
                    EnvironmentException.Code.OUTPUT_UNWRITABLE, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void begins(String program, int round, int rounds) {
        context.err().println(messages.text("bench.peers.begins", program, round, rounds));
    }

    @Override
    public void leftOut(String program, String reason) {
        context.err().println(messages.text("bench.peers.failed", program, reason));
    }

    private Path cache() {
        String home = context.variable("HOME").orElse(System.getProperty("user.home"));
        return Path.of(context.variable("XDG_CACHE_HOME").orElse(home + "/.cache"), "nianbao", "peers");
    }

    private void take(Path file, Pipeline pipeline) throws IOException {
        Optional<KnownReport> known =
                Files.isReadable(file) && Files.isRegularFile(file) ? KnownReport.of(file) : Optional.empty();
        byte[] bytes = known.isPresent() ? Files.readAllBytes(file) : new byte[0];
        if (known.isEmpty() || !new TypeDetector().detect(bytes).equals(PDF)) {
            context.err().println(messages.text("bench.peers.left-out", file));
            return;
        }
        SourceFile source = SourceFile.single(String.valueOf(file.getFileName()), PDF, bytes);
        ReportRecord record = pipeline.read(source);
        int pages = record.source().pages().orElse(1);
        if (record.source().textSource().equals(Optional.of("digital"))) {
            digital.add(known.get());
            digitalFiles.add(source);
            digitalPages += pages;
        } else {
            scans.add(known.get());
            scannedPages += pages;
        }
    }

    private List<String> table(String kind, int pages, int files, List<PeerTrial.Row> rows) {
        String title = messages.text("bench.peers." + kind, files, pages);
        panels.add(new PeerChart.Panel(title, pages, rows));
        TextTable table = new TextTable();
        table.add(List.of(
                title,
                messages.text("bench.peers.seconds"),
                messages.text("bench.peers.memory"),
                messages.text("bench.peers.right"),
                messages.text("bench.peers.wrong"),
                messages.text("bench.peers.told")));
        for (PeerTrial.Row row : rows) {
            KnownReport.Score score = row.score();
            table.add(List.of(
                    row.name(),
                    String.format(Locale.ROOT, "%.3f", row.seconds() / pages),
                    String.format(Locale.ROOT, "%.0f", row.megabytes()),
                    String.format(
                            Locale.ROOT,
                            "%d/%d (%.2f %%)",
                            score.right(),
                            score.printed(),
                            100.0 * score.right() / Math.max(1, score.printed())),
                    Integer.toString(score.wrong()),
                    Integer.toString(score.told())));
        }
        return table.lines();
    }

    private PeerChart.Labels labels() {
        return new PeerChart.Labels(
                messages.text("bench.peers.seconds"),
                messages.text("bench.peers.right"),
                messages.text("bench.peers.told"),
                messages.text("bench.peers.wrong"),
                messages.text("bench.peers.missing"));
    }

    /** Both warm in this process, one after the other, on the files that both can read. */
    private List<String> hot(PeerTrial trial, Pipeline pipeline) {
        TextTable table = new TextTable();
        try (HotTabula tabula = new HotTabula(trial.tabulaJars())) {
            List<SourceFile> files =
                    digitalFiles.stream().filter(file -> isRead(file, tabula)).toList();
            Throughput ours = new HotBench(pipeline::read, warmUp).measure(files, runs);
            table.add(List.of(messages.text("bench.hot"), "nianbao", perPage(ours.millisPerPage())));
            List<byte[]> pdfs = files.stream().map(SourceFile::bytes).toList();
            table.add(List.of(messages.text("bench.hot"), TABULA, perPage(tabula.millisPerPage(pdfs, warmUp, runs))));
        } catch (IOException e) {
            leftOut(TABULA, String.valueOf(e.getMessage()));
        }
        return table.lines();
    }

    private boolean isRead(SourceFile file, HotTabula tabula) {
        try {
            return tabula.read(file.bytes()) > 0;
        } catch (IOException e) {
            leftOut(TABULA + ", " + file.name(), String.valueOf(e.getMessage()));
            return false;
        }
    }

    private String perPage(double millis) {
        return messages.text("bench.peers.per-page", String.format(Locale.ROOT, "%.2f", millis));
    }
}
