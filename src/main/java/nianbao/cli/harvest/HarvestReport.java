package nianbao.cli.harvest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.TerminalLine;
import nianbao.cli.text.TextTable;
import nianbao.harvest.Harvest;
import nianbao.harvest.Preview;
import nianbao.harvest.Source;
import nianbao.harvest.SourceResult;
import nianbao.store.source.HarvestAlarm;
import nianbao.store.source.HarvestAlarms.Standing;
import nianbao.store.source.SourceAddress.CheckResult;
import nianbao.store.source.SourceAddresses.Notice;
import nianbao.words.Messages;

/** Tells a person how a harvest goes, and at its end what came of it. */
public final class HarvestReport implements Harvest.Watcher {
    private final CliContext context;
    private final Messages messages;
    private final TerminalLine terminal;
    private final TextTable preview = new TextTable();
    private int entries;
    private int news;

    HarvestReport(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
        this.terminal = new TerminalLine(context);
    }

    @Override
    public void listed(Source source, int places) {
        progress(messages.text("harvest.listed", source.name(), places));
    }

    @Override
    public void checking(Source source, String address) {
        progress(messages.text("harvest.looks", source.name(), address));
    }

    @Override
    public synchronized void checked(Source source, String address, CheckResult outcome, Optional<String> alarm) {
        alarm.ifPresent(why -> {
            terminal.erase();
            context.err().println(messages.text("harvest.alarm", address, why));
        });
    }

    private synchronized void progress(String line) {
        terminal.show(line);
    }

    void stopped() {
        terminal.erase();
        context.err().println(messages.text("harvest.interrupted"));
    }

    /** Prints a table of the sources, then what they have and the store has not, and what is gone. */
    void print(List<SourceResult> results) {
        terminal.erase();
        TextTable table = new TextTable();
        table.add(List.of(
                messages.text("harvest.head.source"),
                messages.text("harvest.head.new"),
                messages.text("harvest.head.changed"),
                messages.text("harvest.head.unchanged"),
                messages.text("harvest.head.page"),
                messages.text("harvest.head.gone"),
                messages.text("harvest.head.failed"),
                messages.text("harvest.head.alarm")));
        results.forEach(result -> table.add(List.of(
                result.source().name(),
                count(result, CheckResult.NEW),
                count(result, CheckResult.CHANGED),
                count(result, CheckResult.UNCHANGED),
                count(result, CheckResult.PAGE),
                count(result, CheckResult.GONE),
                count(result, CheckResult.FAILED),
                result.failure().orElseGet(() -> alarms(result)))));
        table.lines().forEach(this::line);
        line("");
        results.forEach(result -> {
            result.alarms().forEach(standing -> line(alarm(result, standing)));
            result.gone().forEach(notice -> line(messages.text("harvest.gone", notice(result, notice))));
        });
        line(messages.text(
                "harvest.totals",
                results.size(),
                total(results, CheckResult.NEW),
                total(results, CheckResult.CHANGED),
                total(results, CheckResult.UNCHANGED),
                total(results, CheckResult.GONE),
                total(results, CheckResult.FAILED)));
        if (isAllUnchanged(results)) {
            line(messages.text("harvest.unchanged"));
        }
    }

    /** Nothing came, nothing went, and nobody has to look at anything. */
    public static boolean isAllUnchanged(List<SourceResult> results) {
        return results.stream().allMatch(SourceResult::isWell)
                && Stream.of(CheckResult.NEW, CheckResult.CHANGED, CheckResult.GONE, CheckResult.FAILED)
                        .allMatch(outcome -> total(results, outcome) == 0);
    }

    private static String alarms(SourceResult result) {
        return result.alarms().isEmpty() ? "" : Integer.toString(result.alarms().size());
    }

    /** With its number, by which it is acknowledged. */
    private String alarm(SourceResult result, Standing standing) {
        HarvestAlarm alarm = standing.alarm();
        String place = standing.number() + "  " + result.source().name() + "  " + alarm.place();
        return messages.text("harvest.alarm", place, alarm.reason());
    }

    private static String notice(SourceResult result, Notice notice) {
        return result.source().name() + "  " + notice.address()
                + notice.reason().map(reason -> "  " + reason).orElse("");
    }

    private static String count(SourceResult result, CheckResult outcome) {
        return Integer.toString(result.counts().getOrDefault(outcome, 0));
    }

    private static int total(List<SourceResult> results, CheckResult outcome) {
        return results.stream()
                .mapToInt(result -> result.counts().getOrDefault(outcome, 0))
                .sum();
    }

    /** A place that would be looked at. */
    void entry(Source source, Preview.Entry entry) {
        entries++;
        if (!entry.known()) {
            news++;
        }
        preview.add(List.of(
                source.name(),
                messages.text(entry.known() ? "harvest.preview.known" : "harvest.preview.new"),
                entry.address(),
                entry.title()));
    }

    void alarm(Source source, HarvestAlarm alarm) {
        context.err().println(source.name() + ": " + messages.text("harvest.alarm", alarm.place(), alarm.reason()));
    }

    void printPreview(int sources) {
        preview.lines().forEach(this::line);
        line("");
        line(messages.text("harvest.preview.totals", sources, entries, news));
    }

    private void line(String text) {
        context.out().print(text + "\n");
    }
}
