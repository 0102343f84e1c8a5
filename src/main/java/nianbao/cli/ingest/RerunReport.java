package nianbao.cli.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.TerminalLine;
import nianbao.cli.command.TimeLeft;
import nianbao.cli.text.StoreTexts;
import nianbao.cli.text.TextTable;
import nianbao.correct.FigureFields;
import nianbao.ingest.Difference;
import nianbao.ingest.RereadComparison;
import nianbao.ingest.Rerun;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;
import nianbao.words.Messages;

/** Tells a person how a rerun goes and what is read otherwise, file by file. */
final class RerunReport implements Rerun.Watcher {
    private final CliContext context;
    private final Messages messages;
    private final FigureFields fields = FigureFields.load();
    private final TerminalLine terminal;
    private final TimeLeft left;
    private int files;
    private int done;
    private int changed;
    private int lost;

    /** @param nanos the time, as {@link System#nanoTime} */
    RerunReport(CliContext context, Messages messages, LongSupplier nanos) {
        this.context = context;
        this.messages = messages;
        this.terminal = new TerminalLine(context);
        this.left = new TimeLeft(nanos);
    }

    @Override
    public void begins(int all, int before) {
        files = all;
        context.err().println(messages.text("rerun.begins", all));
        context.err().flush();
        if (before > 0) {
            context.err().println(messages.text("rerun.goes-on", before));
        }
    }

    @Override
    public void ended(RereadComparison reread) {
        done++;
        terminal.erase();
        if (reread.after().isEmpty()) {
            lost++;
            print(messages.text("rerun.lost", reread.original().path()));
        } else if (reread.isChanged()) {
            changed++;
            print(messages.text(
                    "rerun.changed",
                    reread.original().name(),
                    summary(reread.before()),
                    summary(reread.after().get())));
            TextTable table = new TextTable();
            reread.differences().forEach(difference -> table.add(row(difference)));
            table.lines().forEach(this::print);
        }
        context.out().flush(); // who watches sees what is read while it is read
        left.after(done, files).ifPresent(time -> terminal.show(messages.text("rerun.progress", done, files, time)));
    }

    private String summary(ReportRecord record) {
        String year = record.report().year().isPresent()
                ? Integer.toString(record.report().year().getAsInt())
                : "-";
        return messages.text(
                "rerun.summary",
                record.report().issuer().orElse("-"),
                year,
                messages.text("verdict." + record.verdict().id()),
                record.reader().version());
    }

    private List<String> row(Difference difference) {
        return List.of(
                "  " + StoreTexts.field(fields, difference.field(), messages),
                figure(difference.before()),
                "→",
                figure(difference.after()));
    }

    private String figure(Optional<Value> value) {
        return value.map(read -> StoreTexts.figure(read, messages)).orElse("-");
    }

    private void print(String line) {
        context.out().print(line + "\n");
    }

    /** Prints the totals. */
    void print() {
        terminal.erase();
        print(messages.text("rerun.totals", done, changed, done - changed - lost, lost));
    }

    boolean anyLost() {
        return lost > 0;
    }
}
