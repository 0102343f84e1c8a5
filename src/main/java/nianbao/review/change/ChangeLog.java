package nianbao.review.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.correct.CorrectionService;
import nianbao.model.page.DrawnGrid;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.correction.Change;
import nianbao.store.correction.Change.Action;
import nianbao.store.correction.Change.Kind;
import nianbao.store.correction.ChangeFilter;
import nianbao.store.correction.ChangePosition;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.correction.DrawnTables.Drawing;
import nianbao.store.input.Original;
import nianbao.store.reading.Reports.Title;
import nianbao.words.Messages;

/** What people changed, and how it is taken back. */
public final class ChangeLog {
    /** Changes on a page. */
    public static final int PAGE = 50;
    /** Changes that are read, or taken back, in one transaction. */
    private static final int AT_ONCE = 500;

    private final ReportStore store;
    private final CorrectionService service;

    public ChangeLog(ReportStore store, Messages messages) {
        this.store = store;
        this.service = new CorrectionService(store, messages);
    }

    /**
     * Some changes, the newest first.
     *
     * @param next the place from which there are more; empty where these are the last
     */
    public record Page(List<ChangeLine> lines, Optional<ChangePosition> next) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** @param before the place after which changes are wanted; empty for the newest of all */
    public Page page(ChangeFilter filter, Optional<ChangePosition> before) {
        return store.read(tables -> {
            List<Change> found = tables.changes().page(filter, before, PAGE + 1);
            List<Change> shown = found.subList(0, Math.min(PAGE, found.size()));
            Optional<ChangePosition> next =
                    found.size() > PAGE ? Optional.of(ChangePosition.of(shown.get(PAGE - 1))) : Optional.empty();
            return new Page(shown.stream().map(change -> line(tables, change)).toList(), next);
        });
    }

    public Optional<ChangeLine> find(long number) {
        return store.read(tables -> tables.changes().find(number).map(change -> line(tables, change)));
    }

    /** Everyone who ever changed something. */
    public List<String> people() {
        return store.read(tables -> tables.changes().people());
    }

    /** What a report is called. */
    public Title title(long report) {
        return store.read(tables -> tables.reports().title(report));
    }

    /** Hands out all changes that a filter finds, in the order in which they were made. */
    public void each(ChangeFilter filter, Consumer<ChangeLine> reader) {
        long last = 0;
        List<ChangeLine> lines = after(last, filter);
        while (!lines.isEmpty()) {
            lines.forEach(reader);
            last = lines.get(lines.size() - 1).change().number();
            lines = after(last, filter);
        }
    }

    private List<ChangeLine> after(long number, ChangeFilter filter) {
        return store.read(tables -> tables.changes().after(number, filter, AT_ONCE).stream()
                .map(change -> line(tables, change))
                .toList());
    }

    private static ChangeLine line(Tables tables, Change change) {
        Optional<String> sha256 = change.subject().sha256();
        boolean isChoice = change.subject().kind() == Kind.FILE;
        return new ChangeLine(
                change,
                sha256.flatMap(file ->
                                tables.readings().reportsOf(file).stream().findFirst())
                        .map(tables.reports()::title),
                sha256.flatMap(file -> name(tables, file)),
                isChoice ? change.before().value().flatMap(file -> name(tables, file)) : Optional.empty(),
                isChoice ? change.after().flatMap(file -> name(tables, file)) : Optional.empty(),
                grids(tables, change));
    }

    private static List<DrawnGrid> grids(Tables tables, Change change) {
        boolean isDrawn = change.subject().kind() == Kind.TABLES && change.action() == Action.SET;
        return isDrawn
                ? tables.drawnTables()
                        .find(change.row().orElseThrow())
                        .map(Drawing::grids)
                        .orElse(List.of())
                : List.of();
    }

    private static Optional<String> name(Tables tables, String sha256) {
        return tables.originals().find(sha256).map(Original::name);
    }

    /**
     * Takes back one change; what it had replaced counts again.
     *
     * @throws ChangeConflictException where it stands no more, because another was laid on it or it was taken back already
     */
    public void takeBack(long number, Saying saying) {
        store.write(tables -> {
            Change change = tables.changes().find(number).orElseThrow();
            if (!change.stands()) {
                throw new ChangeConflictException(
                        change, change.end().flatMap(end -> tables.changes().find(end.number())));
            }
            service.takeBack(tables, change, saying);
            return number;
        });
    }

    /**
     * What became of the changes of one person.
     *
     * @param conflicts changes on which others laid theirs later; they hold as they are
     */
    public record TakenBack(int count, List<ChangeLine> conflicts) {
        public TakenBack {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** Takes back all that one person changed from a moment on, the newest first, each by itself. */
    public TakenBack takeBackAll(String by, Instant since, Saying saying) {
        return store.write(tables -> {
            int count = 0;
            List<ChangeLine> conflicts = new ArrayList<>();
            for (Change each : changesOf(tables, ChangeFilter.ofPerson(by, since))) {
                Change change = tables.changes().find(each.number()).orElseThrow();
                if (change.stands()) {
                    service.takeBack(tables, change, saying);
                    count++;
                } else if (change.end().filter(end -> !end.isTakingBack()).isPresent()) {
                    conflicts.add(line(tables, change));
                }
            }
            return new TakenBack(count, conflicts);
        });
    }

    private static List<Change> changesOf(Tables tables, ChangeFilter filter) {
        List<Change> all = new ArrayList<>();
        Optional<ChangePosition> last = Optional.empty();
        List<Change> page = tables.changes().page(filter, last, AT_ONCE);
        while (!page.isEmpty()) {
            all.addAll(page);
            last = Optional.of(ChangePosition.of(page.get(page.size() - 1)));
            page = tables.changes().page(filter, last, AT_ONCE);
        }
        return all;
    }
}
