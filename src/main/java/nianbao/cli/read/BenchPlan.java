package nianbao.cli.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nianbao.bench.PlanBench;
import nianbao.bench.PlanBench.Ingested;
import nianbao.bench.PlanBench.Kind;
import nianbao.bench.PlanBench.Share;
import nianbao.cli.text.TextTable;
import nianbao.model.EnvironmentException;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;
import nianbao.words.Messages;

/** Says in words what many files take, by a sample of them that is measured. */
final class BenchPlan {
    /** Machines that are told of beside this one, by their cores. */
    private static final List<Integer> CORES = List.of(8, 32, 128);

    private static final double SECONDS_OF_HOUR = 3600;
    private static final double SECONDS_OF_DAY = 86_400;
    private static final double KB = 1e3;
    private static final double GB = 1e9;

    private final Messages messages;
    private final Function<SourceFile, ReportRecord> reader;
    private final int warmUp;

    BenchPlan(Messages messages, Function<SourceFile, ReportRecord> reader, int warmUp) {
        this.messages = messages;
        this.reader = reader;
        this.warmUp = warmUp;
    }

    /**
     * The tables, line by line.
     *
     * @param planned how many files
     * @param program the command that takes the sample into a database
     * @param files the sample
     * @param sources what was opened of it
     */
    List<String> lines(long planned, Path program, List<Path> files, List<SourceFile> sources) {
        Map<Kind, Share> shares = PlanBench.read(reader, sources, warmUp);
        try {
            Ingested ingested =
                    PlanBench.ingest(program, files, Runtime.getRuntime().availableProcessors());
            return lines(planned, shares, ingested);
        } catch (IOException e) {
            throw new EnvironmentException(
                    EnvironmentException.Code.OUTPUT_UNWRITABLE, String.valueOf(e.getMessage()), e);
        }
    }

    List<String> lines(long planned, Map<Kind, Share> shares, Ingested ingested) {
        Share all = shares.values().stream().reduce(new Share(0, 0, 0), Share::and);
        List<String> lines = new ArrayList<>(kinds(shares, all));
        double seconds = ingested.taken().seconds();
        double ofEach = 1.0 / all.files();
        lines.add(messages.text(
                "bench.plan.ingest",
                ingested.processes(),
                number(1, seconds),
                number(2, all.files() / seconds),
                number(0, ingested.taken().megabytes()),
                number(0, ingested.databaseBytes() * ofEach / KB),
                number(0, ingested.originalBytes() * ofEach / KB)));
        lines.add(
                messages.text("bench.plan.reading", number(0, 100 * all.seconds() / (seconds * ingested.processes()))));
        double times = planned * ofEach;
        lines.add(messages.text(
                "bench.plan.all-files",
                Long.toString(planned),
                number(0, times * all.seconds() / SECONDS_OF_HOUR),
                number(0, times * seconds * ingested.processes() / SECONDS_OF_HOUR),
                number(1, times * ingested.databaseBytes() / GB),
                number(1, times * ingested.originalBytes() / GB)));
        lines.addAll(machines(times, all, ingested));
        return lines;
    }

    private List<String> kinds(Map<Kind, Share> shares, Share all) {
        TextTable table = new TextTable();
        table.add(heads("sample", "files", "pages", "core-page", "core-file", "share"));
        shares.forEach((kind, share) -> table.add(row(kind.name().toLowerCase(Locale.ROOT), share, all)));
        table.add(row("all", all, all));
        return table.lines();
    }

    private List<String> row(String name, Share share, Share all) {
        return List.of(
                messages.text("bench.plan." + name),
                Integer.toString(share.files()),
                Integer.toString(share.pages()),
                number(3, share.seconds() / share.pages()),
                number(3, share.seconds() / share.files()),
                number(0, 100 * share.seconds() / all.seconds()) + " %");
    }

    /**
     * Each core as good as one of these, with a reading process of its own: between what reading alone takes, and what these files
     * took, start and all.
     */
    private List<String> machines(double times, Share all, Ingested ingested) {
        List<Integer> cores = new ArrayList<>(CORES);
        cores.removeIf(count -> count <= ingested.processes());
        cores.add(0, ingested.processes());
        TextTable table = new TextTable();
        table.add(heads("cores", "per-second", "days", "memory"));
        for (int count : cores) {
            double share = (double) ingested.processes() / count;
            double least = times * all.seconds() / count;
            double most = times * ingested.taken().seconds() * share;
            table.add(List.of(
                    Integer.toString(count),
                    range(times * all.files() / most, times * all.files() / least),
                    range(least / SECONDS_OF_DAY, most / SECONDS_OF_DAY),
                    number(1, ingested.taken().megabytes() / share / KB)));
        }
        return table.lines();
    }

    private List<String> heads(String... names) {
        List<String> heads = new ArrayList<>();
        for (String name : names) {
            heads.add(messages.text("bench.plan." + name));
        }
        return heads;
    }

    private static String range(double least, double most) {
        return number(1, least) + "–" + number(1, most);
    }

    private static String number(int places, double number) {
        return String.format(Locale.ROOT, "%." + places + "f", number);
    }
}
