package nianbao.review.blind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import nianbao.correct.CorrectionService;
import nianbao.correct.CorrectionsRefused;
import nianbao.model.ReportRecord.Value;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.review.Desk;
import nianbao.review.ReviewedReport;
import nianbao.review.blind.BlindRefused.Reason;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.blind.BlindFigure;
import nianbao.store.blind.BlindFigure.State;
import nianbao.store.blind.Keyed;
import nianbao.store.correction.Correction;
import nianbao.words.Messages;

/**
 * Has figures keyed by a second person, who sees the page and nothing else. What two people say the same counts, whether the first
 * set it at the desk or keyed it blind, too; what they say differently is doubtful, and keyed again by anyone but who said it last.
 */
public final class BlindDesk {
    private final ReportStore store;
    private final Desk desk;
    private final CorrectionService corrections;
    private final BlindComparison comparison;

    public BlindDesk(ReportStore store, Desk desk, Messages messages) {
        this.store = store;
        this.desk = desk;
        this.corrections = new CorrectionService(store, messages);
        this.comparison = new BlindComparison(corrections, messages);
    }

    /**
     * Asks for the figures of a report that are doubtful, or that a person set, and that were not keyed twice yet.
     *
     * @return how many of them were not asked for already
     * @throws BlindRefused where there is no such report, or it has no pages
     */
    public int ask(long report, String by) {
        return store.write(tables -> {
            ReviewedReport now = desk.open(tables, report).orElseThrow(() -> new BlindRefused(Reason.NO_REPORT));
            if (pages(now) == 0) {
                throw new BlindRefused(Reason.NO_PAGES);
            }
            Set<String> wanted = new HashSet<>(now.doubts());
            wanted.addAll(now.corrections().keySet());
            wanted.removeAll(keyedTwice(tables, now));
            return (int) now.record().values().stream()
                    .map(Value::field)
                    .filter(wanted::contains)
                    .filter(field -> tables.blindFigures().ask(now.reading().sha256(), field, by))
                    .count();
        });
    }

    private static int pages(ReviewedReport report) {
        return report.record().source().pages().orElse(0);
    }

    private static List<String> keyedTwice(Tables tables, ReviewedReport now) {
        return tables.blindFigures().of(now.number()).stream()
                .filter(figure -> figure.state() == State.AGREED)
                .filter(figure -> Optional.ofNullable(now.corrections().get(figure.field()))
                        .map(standing -> OptionalLong.of(standing.number()))
                        .equals(Optional.of(figure.correction())))
                .map(BlindFigure::field)
                .toList();
    }

    /** How many figures wait for a person. */
    public int waiting(String user) {
        return store.read(tables -> tables.blindFigures().waiting()).entrySet().stream()
                .filter(each -> !BlindWords.isSamePerson(each.getKey(), user))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The reports with figures that are to be keyed, in the order in which they were asked for. */
    public List<BlindReport> reports(String user) {
        return store.read(tables -> {
            Map<Long, List<BlindFigure>> byReport = new LinkedHashMap<>();
            tables.blindFigures()
                    .open()
                    .forEach(figure -> byReport.computeIfAbsent(figure.report(), report -> new ArrayList<>())
                            .add(figure));
            return byReport.entrySet().stream()
                    .map(each -> {
                        int mine = (int) each.getValue().stream()
                                .filter(figure -> mayKey(figure, user))
                                .count();
                        return new BlindReport(
                                tables.reports().title(each.getKey()),
                                mine,
                                each.getValue().size() - mine);
                    })
                    .toList();
        });
    }

    private static boolean mayKey(BlindFigure figure, String user) {
        return figure.lastBy()
                .filter(last -> BlindWords.isSamePerson(last, user))
                .isEmpty();
    }

    /**
     * The figure that a person keys next.
     *
     * @param report of which figures are wanted; empty for those of all
     */
    public Optional<BlindTask> next(String user, OptionalLong report) {
        return store.read(tables -> {
            List<BlindFigure> mine = tables.blindFigures().open().stream()
                    .filter(figure -> report.isEmpty() || figure.report() == report.getAsLong())
                    .filter(figure -> mayKey(figure, user))
                    .toList();
            return mine.stream()
                    .flatMap(figure -> task(tables, figure, mine.size()).stream())
                    .findFirst();
        });
    }

    /** Empty where the form has the figure no longer. */
    private Optional<BlindTask> task(Tables tables, BlindFigure figure, int waiting) {
        return desk.open(tables, figure.report())
                .flatMap(report -> report.read(figure.field())
                        .map(read -> new BlindTask(
                                figure.number(),
                                report.title(),
                                figure.field(),
                                report.reading().number(),
                                pages(report),
                                read.page().isPresent() ? read.page() : pageOfTable(report, figure.field()),
                                read.box(),
                                report.seen(figure.field()),
                                waiting)));
    }

    private static OptionalInt pageOfTable(ReviewedReport report, String field) {
        return report.tables().stream()
                .map(FormTable::fields)
                .filter(fields -> fields.stream().map(Field::id).anyMatch(field::equals))
                .flatMap(List::stream)
                .flatMap(other -> report.read(other.id()).stream())
                .flatMapToInt(value -> value.page().stream())
                .min();
    }

    /**
     * Keeps what a person keyed, and what comes of it.
     *
     * @throws BlindRefused where the person may not key it, or somebody said something of it meanwhile
     * @throws CorrectionsRefused where no such number can stand there
     */
    public BlindOutcome key(BlindAnswer answer, String by) {
        return store.write(tables -> {
            BlindFigure figure =
                    tables.blindFigures().open(answer.figure()).orElseThrow(() -> new BlindRefused(Reason.NOT_WAITING));
            ReviewedReport now =
                    desk.open(tables, figure.report()).orElseThrow(() -> new BlindRefused(Reason.NOT_WAITING));
            if (!mayKey(figure, by)) {
                throw new BlindRefused(Reason.SAME_PERSON);
            }
            if (!answer.seen().equals(now.seen(figure.field()))) {
                throw new BlindRefused(Reason.CHANGED);
            }
            Optional<Correction> set = Optional.ofNullable(now.corrections().get(figure.field()))
                    .filter(correction -> correction.state() == Correction.State.LAID);
            BlindOutcome.Kind kind = comparison.hold(tables, figure, set, keyed(figure, answer), by);
            return new BlindOutcome(figure.report(), figure.field(), kind);
        });
    }

    private Keyed keyed(BlindFigure figure, BlindAnswer answer) {
        return switch (answer.kind()) {
            case FIGURE -> Keyed.figure(corrections.number(figure.field(), answer.text()));
            case NOTHING -> Keyed.NOTHING;
            case ILLEGIBLE -> Keyed.ILLEGIBLE;
        };
    }

    /** How it is with the figures of a report that people were asked to key, by figure. */
    public Map<String, BlindState> states(long report) {
        return store.read(tables -> {
            Map<String, BlindState> states = new LinkedHashMap<>();
            for (BlindFigure figure : tables.blindFigures().of(report)) {
                boolean secret = figure.state() == State.WAITING;
                states.put(
                        figure.field(),
                        new BlindState(
                                figure,
                                secret
                                        ? List.of()
                                        : new BlindWords(tables.blindFigures().keyings(figure.number())).all()));
            }
            return states;
        });
    }
}
