package nianbao.cli.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import nianbao.cli.command.CliContext;
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
    private static final String ERASE_LINE = "\r\033[K";

    private final CliContext context;
    private final Messages messages;
    private final FigureFields fields = FigureFields.load();
    private final LongSupplier nanos;
    private final long begin;
    private int files;
    private int done;
    private int changed;
    private int lost;

    /** @param nanos the time, as {@link System#nanoTime} */
    RerunReport(CliContext context, Messages messages, LongSupplier nanos) {
        this.context = context;
        this.messages = messages;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
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
        erase();
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
        if (context.terminal()) {
            context.err().print(messages.text("rerun.progress", done, files, left()));
            context.err().flush();
        }
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

    /** Hours, minutes and seconds, if the rest takes as long as what is done. */
    private String left() {
        Duration left = Duration.ofNanos((nanos.getAsLong() - begin) / done * (files - done));
        return String.format(Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }

    private void erase() {
        if (context.terminal()) {
            context.err().print(ERASE_LINE);
            context.err().flush();
        }
    }

    private void print(String line) {
        context.out().print(line + "\n");
    }

    /** Prints the totals. */
    void print() {
        erase();
        print(messages.text("rerun.totals", done, changed, done - changed - lost, lost));
    }

    boolean anyLost() {
        return lost > 0;
    }
}
