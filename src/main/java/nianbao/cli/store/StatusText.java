package nianbao.cli.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.cli.text.TextTable;
import nianbao.store.StoreSummary;
import nianbao.store.StoreSummary.RunSummary;
import nianbao.store.work.WorkCounts;
import nianbao.words.Messages;

/** The account of a store, for a person. */
final class StatusText {
    private final Messages messages;
    private final List<String> lines = new ArrayList<>();

    StatusText(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(StatusCommand.Told told) {
        told.account().ifPresent(account -> counted(account, told.reader()));
        told.damage().forEach(damage -> lines.add("! " + messages.text("status.damage", damage)));
        if (!told.damage().isEmpty()) {
            lines.add(messages.text("store-damaged.advice"));
        }
        told.lost().forEach(lost -> lines.add("! " + messages.text("status.lost", lost)));
        if (told.sound()) {
            lines.add(messages.text(told.checked() ? "status.sound" : "status.sound.unchecked"));
        } else {
            lines.add(messages.text("status.unsound"));
        }
        return lines;
    }

    private void counted(StoreSummary account, String reader) {
        lines.add(messages.text("status.seen", account.seen(), account.inWork()));
        if (account.left() > 0) {
            lines.add(messages.text("status.left", account.left()));
        }
        counts("state.", account.states());
        if (account.states().getOrDefault("quarantined", 0L) > 0) {
            lines.add("  " + messages.text("status.quarantined"));
        }
        long reports =
                account.verdicts().values().stream().mapToLong(Long::longValue).sum();
        lines.add(messages.text("status.reports", reports));
        counts("verdict.", account.verdicts());
        lines.add(messages.text("status.readers", reader, account.older()));
        lines.add(messages.text("status.waiting"));
        counts("status.waiting.", account.waiting());
        worked(account);
        lines.add(messages.text("status.runs"));
        account.runs().forEach(run -> lines.add("  " + line(run)));
        account.mismatches()
                .forEach(mismatch ->
                        lines.add("! " + messages.text("status.mismatch." + mismatch.code(), mismatch.count())));
    }

    private void worked(StoreSummary account) {
        WorkCounts work = account.work();
        if (work.isEmpty()) {
            return;
        }
        lines.add(messages.text("status.work", work.waiting(), work.taken(), work.done(), work.aside()));
        account.aside().forEach(path -> lines.add("  " + messages.text("status.work.aside", path)));
    }

    private void counts(String prefix, Map<String, Long> counts) {
        TextTable table = new TextTable();
        counts.forEach((key, count) -> table.add(List.of("  " + messages.text(prefix + key), Long.toString(count))));
        lines.addAll(table.lines());
    }

    private String line(RunSummary run) {
        String counts = run.counts().entrySet().stream()
                .map(count -> messages.text("state." + count.getKey()) + " " + count.getValue())
                .collect(Collectors.joining(messages.text("ingest.join")));
        if (counts.isEmpty()) {
            counts = messages.text("status.run.no-files");
        }
        String end = run.end()
                .map(Messages::time)
                .orElseGet(() -> messages.text(run.atWork() ? "status.run.at-work" : "status.run.cut-off"));
        return messages.text(
                "status.run", run.number(), run.command(), run.program(), Messages.time(run.begin()), end, counts);
    }
}
