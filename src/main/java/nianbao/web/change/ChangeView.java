package nianbao.web.change;

import java.util.Optional;
import nianbao.review.change.ChangeConflictException;
import nianbao.review.change.ChangeLine;
import nianbao.store.correction.Change;
import nianbao.store.correction.Change.Kind;
import nianbao.store.reading.Reports.Title;
import nianbao.web.page.Frame;

/** A change in words. */
public final class ChangeView {
    private final Frame frame;
    private final ChangeLine line;

    ChangeView(Frame frame, ChangeLine line) {
        this.frame = frame;
        this.line = line;
    }

    private Change change() {
        return line.change();
    }

    public String number() {
        return Long.toString(change().number());
    }

    public String time() {
        return frame.time(change().at());
    }

    public String by() {
        return change().by();
    }

    public String note() {
        return change().note().orElse("");
    }

    /** What was changed. */
    public String what() {
        Change.Subject subject = change().subject();
        return switch (subject.kind()) {
            case FIGURE, DESCRIPTION -> frame.field(subject.field());
            case FILE -> frame.text("changes.file");
            case TABLES -> frame.text("changes.tables");
            case BODY ->
                subject.bodies()
                        .map(pair -> frame.text("changes.bodies", pair.oneName(), pair.otherName()))
                        .orElse("");
        };
    }

    /** That it takes something back; empty where it sets something. */
    public String action() {
        return switch (change().action()) {
            case SET -> "";
            case CLEAR -> frame.text("changes.clear");
            case TAKE_BACK ->
                frame.text(
                        "changes.takes-back", Long.toString(change().takesBack().orElse(0)));
        };
    }

    public String before() {
        String value = value(change().before().value(), line.before());
        String status = change().before()
                .status()
                .filter(word -> word.equals("review") || word.equals("missing"))
                .map(word -> frame.text("changes.status", frame.word("status", word)))
                .orElse("");
        return value + status;
    }

    public String after() {
        return value(change().after(), line.after());
    }

    private String value(Optional<String> value, Optional<String> fileName) {
        return switch (change().subject().kind()) {
            case FIGURE -> value.orElse(frame.text("figure.nothing"));
            case DESCRIPTION -> value.orElse(frame.text("changes.nothing"));
            case FILE -> fileName.or(() -> value).orElse(frame.text("changes.newest"));
            case TABLES ->
                value.map(pages -> frame.text("changes.tables.pages", pages)).orElse(frame.text("changes.tables.none"));
            case BODY -> frame.text("changes.answer." + value.orElse("none"));
        };
    }

    /** The address of what was changed; empty of bodies, and where the file is a report no more. */
    public String address() {
        String report = line.report().map(title -> "/reports/" + title.report()).orElse("");
        return report.isEmpty() || change().subject().kind() != Kind.FIGURE
                ? report
                : report + "/figures/" + change().subject().field();
    }

    public String report() {
        return line.report().map(title -> title(frame, title)).or(line::file).orElse("");
    }

    static String title(Frame frame, Title title) {
        String name = title.issuer().orElse(Long.toString(title.report()));
        return title.year().stream()
                .mapToObj(year -> frame.text("report.title", name, Integer.toString(year)))
                .findFirst()
                .orElse(name);
    }

    /** Whether it stands: else that it was taken back, or said anew, when and by whom. */
    public String end() {
        return change().end()
                .map(end -> frame.text(
                        end.isTakingBack() ? "changes.taken-back" : "changes.replaced", end.by(), frame.time(end.at())))
                .orElse("");
    }

    public boolean stands() {
        return change().stands();
    }

    public boolean mayTakeBack() {
        return stands()
                && frame.session()
                        .filter(session -> ChangeRequest.mayTakeBack(session, line))
                        .isPresent();
    }

    /** Why a change cannot be taken back. */
    static String told(Frame frame, ChangeConflictException conflict) {
        Change change = conflict.change();
        String what = new ChangeView(frame, ChangeLine.of(change)).what();
        return conflict.later()
                .map(later -> frame.text(
                        later.action() == Change.Action.SET ? "changes.conflict.later" : "changes.conflict.already",
                        what,
                        later.by(),
                        frame.time(later.at())))
                .orElseGet(() -> frame.text("changes.conflict.none", what));
    }
}
