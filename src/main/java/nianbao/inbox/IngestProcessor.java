package nianbao.inbox;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.ingest.Ingest;
import nianbao.ingest.IngestedFile;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.store.input.IncomingFile;
import nianbao.store.input.InputState;
import nianbao.words.Messages;

/** Takes files by {@code ingest}, and says in words what became of them. For several threads. */
public final class IngestProcessor implements FileProcessor {
    private static final String BROUGHT_BY = "watch";
    /** Members of an archive that are named in its reason; who has more to mend will not do it from a list. */
    private static final int NAMED = 50;

    private static final Set<InputState> WELL = EnumSet.of(InputState.INGESTED, InputState.DUPLICATE);

    private final Ingest ingest;
    private volatile long run;
    private final Path inbox;
    private final Messages messages;

    public IngestProcessor(Ingest ingest, Path inbox, Messages messages) {
        this.ingest = ingest;
        this.inbox = inbox.toAbsolutePath().normalize();
        this.messages = messages;
    }

    @Override
    public void begin() {
        run = ingest.begin(BROUGHT_BY, Map.of("inbox", inbox.toString()));
    }

    @Override
    public void end() {
        ingest.end(run);
    }

    @Override
    public ProcessedFile take(Path file) {
        List<IngestedFile> taken = ingest.take(run, IncomingFile.of(file, BROUGHT_BY), file);
        Destination destination = destination(taken);
        return new ProcessedFile(
                destination,
                message(taken),
                destination == Destination.FAILED ? reason(inbox.relativize(file), taken) : "");
    }

    private static Destination destination(List<IngestedFile> taken) {
        if (taken.stream().anyMatch(one -> one.state() == InputState.FAILED_RETRY)) {
            return Destination.RETRY;
        }
        return taken.stream().map(IngestedFile::state).allMatch(WELL::contains) ? Destination.DONE : Destination.FAILED;
    }

    private String message(List<IngestedFile> taken) {
        if (taken.size() == 1) {
            IngestedFile one = taken.get(0);
            String more = one.reason().orElseGet(() -> report(one.report()));
            return more.isEmpty() ? state(one.state()) : messages.text("watch.state-with", state(one.state()), more);
        }
        Map<InputState, Integer> counts = new EnumMap<>(InputState.class);
        taken.forEach(one -> counts.merge(one.state(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + state(count.getKey()))
                .collect(Collectors.joining(messages.text("watch.join")));
    }

    private String report(ReportRecord record) {
        return Stream.of(
                        record.report().issuer().stream(),
                        record.report().year().stream().mapToObj(Integer::toString),
                        Stream.of(messages.text("verdict." + record.verdict().id())))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private String state(InputState state) {
        return messages.text("state." + state.id());
    }

    /** What happened, to which file and page, and what to do about it. */
    private String reason(Path name, List<IngestedFile> taken) {
        List<IngestedFile> unwell =
                taken.stream().filter(one -> !WELL.contains(one.state())).toList();
        StringBuilder text = new StringBuilder(name + "\n");
        if (taken.size() > 1) {
            text.append(messages.text("watch.reason.members", taken.size(), taken.size() - unwell.size()))
                    .append('\n');
        }
        unwell.stream().limit(NAMED).forEach(one -> append(text, one));
        if (unwell.size() > NAMED) {
            text.append('\n')
                    .append(messages.text("ingest.more", unwell.size() - NAMED))
                    .append('\n');
        }
        text.append('\n').append(messages.text("watch.reason.then", inbox)).append('\n');
        return text.toString();
    }

    private void append(StringBuilder text, IngestedFile one) {
        text.append('\n');
        one.member().ifPresent(member -> text.append(member).append('\n'));
        text.append(messages.text("watch.reason.state", state(one.state()))).append('\n');
        Optional<Note> note = one.cause();
        String what = note.map(Note::message).or(one::reason).orElse("");
        if (note.isPresent() && note.get().page().isPresent()) {
            text.append(messages.text("watch.reason.page", note.get().page().getAsInt(), what));
        } else {
            text.append(what);
        }
        text.append('\n');
        note.flatMap(Note::advice).ifPresent(advice -> text.append(advice).append('\n'));
    }
}
