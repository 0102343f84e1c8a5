package nianbao.correct;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionsRefused.Refusal;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.Tables;
import nianbao.store.correction.Change;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.reading.Bodies.Body;
import nianbao.words.Messages;

/**
 * Says again in a store what people said in another one that has the same files: by the same people, at the same times, with the
 * same notes. What the store has already is left as it is.
 */
public final class ChangeReplay {
    /** Draws lines of tables again, with what is read between them. */
    @FunctionalInterface
    public interface TableReplay {
        /** @throws CorrectionRefused where that cannot be done */
        void draw(Tables tables, RecordedChange change, Saying saying);
    }

    private final RecordedTime time = new RecordedTime();
    private final StoreAddress address;
    private final Messages messages;
    private final TableReplay redraw;

    public ChangeReplay(StoreAddress address, Messages messages, TableReplay redraw) {
        this.address = address;
        this.messages = messages;
        this.redraw = redraw;
    }

    /** What became of changes. */
    public record Outcome(int said, int known) {}

    /** The time at which it was said, for all that is kept of it. */
    private static final class RecordedTime extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /**
     * Says changes again, all of them or none.
     *
     * @throws CorrectionsRefused where some of them cannot be said there
     */
    public Outcome say(List<RecordedChange> changes) {
        time.now = changes.stream().map(RecordedChange::at).findFirst().orElse(Instant.EPOCH);
        try (ReportStore store = ReportStore.open(address, time)) {
            CorrectionService service = new CorrectionService(store, messages);
            return store.write(tables -> new Round(tables, service).say(changes));
        }
    }

    /** All changes, in one transaction. */
    private final class Round {
        private final Tables tables;
        private final CorrectionService service;
        private final long newestBefore;
        /** By the number in the other store. */
        private final Map<Long, Long> numbers = new HashMap<>();

        Round(Tables tables, CorrectionService service) {
            this.tables = tables;
            this.service = service;
            this.newestBefore = tables.changes().newest();
        }

        Outcome say(List<RecordedChange> changes) {
            int known = 0;
            List<Refusal> refused = new ArrayList<>();
            for (RecordedChange change : changes) {
                Optional<Change> there = known(change);
                if (there.isPresent()) {
                    numbers.put(change.number(), there.get().number());
                    known++;
                    continue;
                }
                try {
                    time.now = change.at();
                    say(change);
                    numbers.put(change.number(), tables.changes().newest());
                } catch (CorrectionRefused e) {
                    refused.add(e.at(change.line()));
                }
            }
            if (!refused.isEmpty()) {
                throw new CorrectionsRefused(refused);
            }
            return new Outcome(changes.size() - known, known);
        }

        private Optional<Change> known(RecordedChange change) {
            return change.in(tables).filter(there -> there.number() <= newestBefore);
        }

        private void say(RecordedChange change) {
            Saying saying = new Saying(change.by(), change.note());
            if (change.action() == Change.Action.TAKE_BACK) {
                takeBack(change, saying);
                return;
            }
            boolean sets = change.action() == Change.Action.SET;
            switch (change.kind()) {
                case FIGURE, DESCRIPTION -> sayOfFile(change, saying, sets ? Action.SET : Action.UNDO);
                case FILE -> {
                    String sha256 = sha256(change);
                    long report = report(sha256);
                    if (sets) {
                        service.choose(tables, report, sha256, saying);
                    } else if (!service.release(tables, report, saying)) {
                        throw new CorrectionRefused("correct.nothing", change.field());
                    }
                }
                case BODY -> sayOfBodies(change, saying);
                case TABLES -> redraw.draw(tables, change, saying);
            }
        }

        private void takeBack(RecordedChange change, Saying saying) {
            Change meant = change.takesBack().stream()
                    .mapToObj(numbers::get)
                    .filter(Objects::nonNull)
                    .flatMap(number -> tables.changes().find(number).stream())
                    .filter(Change::stands)
                    .findFirst()
                    .orElseThrow(() -> new CorrectionRefused("changes.replay.nothing", change.number()));
            service.takeBack(tables, meant, saying);
        }

        private void sayOfFile(RecordedChange change, Saying saying, Action action) {
            String sha256 = sha256(change);
            if (change.kind() == Change.Kind.FIGURE && action == Action.SET) {
                service.correctIn(tables, sha256, change.field(), change.after(), saying);
                return;
            }
            CorrectionRequest request = new CorrectionRequest(
                    change.line(),
                    Long.toString(report(sha256)),
                    change.field(),
                    action,
                    change.after(),
                    change.by(),
                    change.note());
            if (change.kind() == Change.Kind.FIGURE) {
                service.undo(tables, report(sha256), request);
            } else {
                service.describeIn(tables, sha256, request);
            }
        }

        private void sayOfBodies(RecordedChange change, Saying saying) {
            Body one = body(change.body());
            Body other = body(change.otherBody());
            if (change.after().equals(Optional.of("same"))) {
                service.same(tables, one, other, saying);
            } else {
                service.different(tables, one, other, saying);
            }
        }

        private Body body(Optional<String> name) {
            return tables.bodies()
                    .named(name.orElse(""))
                    .orElseThrow(() -> new CorrectionRefused("bodies.none", name.orElse("")));
        }

        private String sha256(RecordedChange change) {
            return change.sha256().orElseThrow(() -> new CorrectionRefused("cli.report.none", ""));
        }

        private long report(String sha256) {
            return tables.readings().reportsOf(sha256).stream()
                    .findFirst()
                    .orElseThrow(() -> new CorrectionRefused("cli.report.none", sha256));
        }
    }
}
