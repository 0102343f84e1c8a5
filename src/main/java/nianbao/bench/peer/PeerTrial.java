package nianbao.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nianbao.bench.MeasuredCommand;
import nianbao.bench.MeasuredCommand.Taken;
import nianbao.bench.WorkFolder;
import nianbao.bench.peer.KnownReport.Score;
import nianbao.json.RecordReader;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;

/** Runs this program and the others over the same files, in turns, so that a busy machine is busy for all of them. */
public final class PeerTrial {
    private final Peers peers;
    private final Path command;
    private final RecordReader records = new RecordReader();
    private final Watcher watcher;

    /**
     * What came of a program.
     *
     * @param seconds of wall time for all files, the middle run
     * @param megabytes of memory at most
     */
    public record Row(String name, double seconds, double megabytes, Score score) {}

    /** Is told what is done. */
    public interface Watcher {
        /** A program begins with all files once more. */
        void begins(String program, int round, int rounds);

        /** A program, or what it gave of a file, is left out, for a reason in whatever words it has. */
        void leftOut(String program, String reason);
    }

    /**
     * @param downloads where what registries have is kept
     * @param command this program
     * @param reader of web pages, in this process
     */
    public PeerTrial(Path downloads, Path command, Function<SourceFile, ReportRecord> reader, Watcher watcher) {
        this.peers = new Peers(downloads, reader);
        this.command = command;
        this.watcher = watcher;
    }

    /** The jars of tabula-java, fetched if need be. */
    public List<Path> tabulaJars() throws IOException {
        return peers.tabulaJars();
    }

    /**
     * Measures over files of one kind.
     *
     * @param scans whether they are scans
     * @throws IOException where the files cannot be copied
     */
    public List<Row> measure(List<KnownReport> reports, boolean scans, int rounds) throws IOException {
        try (WorkFolder folder = WorkFolder.create()) {
            Path work = folder.path();
            Path in = Files.createDirectory(work.resolve("in"));
            List<KnownReport> copies = new ArrayList<>();
            for (KnownReport report : reports) {
                Path copy = in.resolve(String.format(Locale.ROOT, "r%04d.pdf", copies.size()));
                Files.copy(report.file(), copy);
                copies.add(new KnownReport(copy, report.figures()));
            }
            return measure(copies, in, work, scans ? peers.ofScans() : peers.ofDigital(), rounds);
        }
    }

    private List<Row> measure(List<KnownReport> reports, Path in, Path work, List<Peer> others, int rounds)
            throws IOException {
        List<Peer> all = new ArrayList<>(others);
        all.add(0, ours());
        Map<Peer, List<Taken>> taken = new LinkedHashMap<>();
        all.forEach(peer -> taken.put(peer, new ArrayList<>()));
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<Peer, List<Taken>> each : List.copyOf(taken.entrySet())) {
                Peer peer = each.getKey();
                watcher.begins(peer.name(), round, rounds);
                Path out = Files.createDirectory(work.resolve(all.indexOf(peer) + "-" + round));
                try {
                    each.getValue()
                            .add(MeasuredCommand.run(
                                    peer.command(in, out), out.resolveSibling(out.getFileName() + ".log")));
                } catch (IOException e) {
                    watcher.leftOut(peer.name(), String.valueOf(e.getMessage()));
                    taken.remove(peer);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Peer, List<Taken>> each : taken.entrySet()) {
            Path out = work.resolve(all.indexOf(each.getKey()) + "-" + rounds);
            rows.add(row(each.getKey(), each.getValue(), score(each.getKey(), reports, out)));
        }
        return rows;
    }

    /** This program, whose records are as good as those that the same reader gives here. */
    private Peer ours() {
        return new Peer(
                "nianbao extract",
                (in, out) -> List.of(
                        "sh",
                        "-c",
                        "\"$1\" extract --jobs 1 \"$2\"/* > \"$3\"/records.jsonl; [ $? -lt 3 ]",
                        "sh",
                        command.toString(),
                        in.toString(),
                        out.toString()),
                (file, out) -> GivenFigures.of(record(file, out)));
    }

    private ReportRecord record(Path file, Path out) throws IOException {
        try (Stream<String> lines = Files.lines(out.resolve("records.jsonl"))) {
            return lines.map(records::read)
                    .filter(record -> record.source().name().equals(String.valueOf(file.getFileName())))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no record of " + file));
        }
    }

    private Score score(Peer peer, List<KnownReport> reports, Path out) {
        Score all = Score.NONE;
        for (KnownReport report : reports) {
            Score one;
            try {
                one = report.score(peer.figures(report.file(), out));
            } catch (IOException e) { // it gave nothing of this file
                watcher.leftOut(peer.name(), String.valueOf(e.getMessage()));
                one = report.score(GivenFigures.NONE);
            }
            all = all.plus(one);
        }
        return all;
    }

    private static Row row(Peer peer, List<Taken> taken, Score score) {
        List<Double> seconds = taken.stream().map(Taken::seconds).sorted().toList();
        double megabytes = taken.stream().mapToDouble(Taken::megabytes).max().orElse(0);
        return new Row(peer.name(), seconds.get(seconds.size() / 2), megabytes, score);
    }
}
