package nianbao.cli.ingest;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ProgressLine;
import nianbao.cli.text.TextTable;
import nianbao.ingest.Ingest;
import nianbao.ingest.IngestedFile;
import nianbao.ingest.IngestedFile.Effort;
import nianbao.ingest.IngestedFile.Rank;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Verdict;
import nianbao.store.StoreAddress;
import nianbao.words.Messages;

/** Tells a person how a run goes, and at its end what it found. */
final class IngestReport implements Ingest.Watcher {
    private final CliContext context;
    private final Messages messages;
    private final Attention attention;
    private final TextTable table = new TextTable();
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private Optional<ProgressLine> progress = Optional.empty();
    private int files;
    private int known;

    IngestReport(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
        this.attention = new Attention(messages);
        table.add(List.of(
                messages.text("ingest.head.file"),
                messages.text("ingest.head.issuer"),
                messages.text("ingest.head.year"),
                messages.text("ingest.head.verdict"),
                messages.text("ingest.head.look")));
    }

    @Override
    public void leftOut(Path own) {
        context.err().println(messages.text("ingest.own-file", own));
    }

    @Override
    public void begins(int all) {
        progress = Optional.of(new ProgressLine(context, messages, System::nanoTime, all));
    }

    @Override
    public void pageRead() {
        progress.ifPresent(ProgressLine::pageRead);
    }

    @Override
    public void fileDone() {
        progress.ifPresent(ProgressLine::fileDone);
    }

    @Override
    public void ended(Path file, IngestedFile taken) {
        ReportRecord report = taken.report();
        List<String> look = new ArrayList<>();
        files++;
        if (taken.effort() == Effort.KNOWN) {
            known++;
            look.add(messages.text("ingest.duplicate"));
        }
        taken.rank().map(this::told).ifPresent(look::add);
        Optional.of(attention.line(report)).filter(line -> !line.isEmpty()).ifPresent(look::add);
        verdicts.merge(report.verdict(), 1, Integer::sum);
        OptionalInt year = report.report().year();
        table.add(List.of(
                file + taken.member().map(member -> "!/" + member).orElse(""),
                report.report().issuer().orElse("-"),
                year.isPresent() ? Integer.toString(year.getAsInt()) : "-",
                messages.text("verdict." + report.verdict().id()),
                String.join(messages.text("ingest.join"), look)));
    }

    private String told(Rank rank) {
        if (rank instanceof Rank.InFrontOf before) {
            return messages.text("ingest.takes-over", before.file());
        }
        return messages.text("ingest.behind", ((Rank.Behind) rank).file());
    }

    /** Prints the table and the totals. */
    void print(StoreAddress store) {
        PrintWriter out = context.out();
        progress.ifPresent(ProgressLine::erase);
        table.lines().forEach(line -> out.print(line + "\n"));
        out.print("\n"
                + messages.text(
                        "ingest.totals",
                        files,
                        files - known,
                        known,
                        count(Verdict.REVIEW),
                        count(Verdict.ACCEPTED_WITH_FAILURES),
                        count(Verdict.REJECTED))
                + "\n"
                + (files > 0 && known == files ? messages.text("ingest.unchanged") + "\n" : "")
                + messages.text("ingest.store", store) + "\n");
    }

    /** Says that a run was stopped before it came to all files. */
    void left(int notRead) {
        if (notRead > 0) {
            context.err().println(messages.text("ingest.stopped", notRead));
        }
    }

    boolean anyRejected() {
        return count(Verdict.REJECTED) > 0;
    }

    private int count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }
}
