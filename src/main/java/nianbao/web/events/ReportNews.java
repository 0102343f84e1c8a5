package nianbao.web.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.FigureFields;
import nianbao.correct.FileDescription;
import nianbao.review.Desk;
import nianbao.review.ReviewedReport;
import nianbao.review.Statement;
import nianbao.review.blind.BlindOutcome;
import nianbao.store.upload.Upload;
import nianbao.upload.UploadWatcher;
import nianbao.web.api.KeyingChanges;
import nianbao.web.api.ReportChanges;
import nianbao.words.Messages;

/** Tells open pages what others did to their report, and how far files are that were brought. */
public final class ReportNews implements ReportChanges, KeyingChanges, UploadWatcher {
    /** Characters of a value that are told. */
    private static final int LONGEST = 60;

    private final EventHub hub;
    private final Desk desk;
    private final FigureFields fields;

    public ReportNews(EventHub hub, Desk desk, FigureFields fields) {
        this.hub = hub;
        this.desk = desk;
        this.fields = fields;
    }

    @Override
    public void said(long report, List<Statement> statements, String by, String page) {
        List<String> changed = statements.stream().map(Statement::field).toList();
        String state = state(report);
        hub.tellReport(report, page, new Event("report", messages -> {
            List<String> lines = statements.stream()
                    .map(statement -> line(statement, by, messages))
                    .toList();
            return data(by, changed, lines, state);
        }));
    }

    private String line(Statement statement, String by, Messages messages) {
        String name = FileDescription.words(statement.field(), fields, messages);
        return statement.action() == Action.UNDO
                ? messages.text("web.news.undo", by, name)
                : messages.text(
                        "web.news.set",
                        by,
                        name,
                        statement.value().map(ReportNews::shortened).orElse(messages.text("web.figure.nothing")));
    }

    /** The text of a section may be long. */
    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    @Override
    public void asked(long report, int figures, String by, String page) {
        hub.tellBlind();
        hub.tellReport(
                report,
                page,
                new Event(
                        "blind",
                        messages -> Map.of("lines", List.of(messages.text("web.news.blind.asked", by, figures)))));
    }

    @Override
    public void keyed(BlindOutcome outcome, String by) {
        hub.tellBlind();
        if (outcome.kind() == BlindOutcome.Kind.FIRST) {
            return; // who is second must not know
        }
        String state = state(outcome.report());
        hub.tellReport(outcome.report(), "", new Event("report", messages -> {
            String name = fields.words(outcome.field(), messages.locale());
            String line = messages.text("web.news.blind." + outcome.kind().id(), by, name);
            return data(by, List.of(outcome.field()), List.of(line), state);
        }));
    }

    @Override
    public void changed() {
        hub.tellFiles();
    }

    @Override
    public void taken(Upload upload, List<Long> reports) {
        hub.tellFiles();
        for (long report : reports) {
            String state = state(report);
            hub.tellReport(
                    report,
                    "",
                    new Event(
                            "report",
                            messages -> data(
                                    upload.by(),
                                    List.of(),
                                    List.of(messages.text("web.news.file", upload.by(), upload.name())),
                                    state)));
        }
    }

    /**
     * Somebody drew lines of tables, and the report was read again between them.
     *
     * @param page the open page that it was done on
     */
    public void redrawn(long report, String by, String page) {
        String state = state(report);
        hub.tellReport(
                report,
                page,
                new Event(
                        "report",
                        messages -> data(by, List.of(), List.of(messages.text("web.news.drawn", by)), state)));
    }

    /** The state of a report, as its pages know it. */
    public String state(long report) {
        return desk.open(report).map(ReviewedReport::state).orElse("");
    }

    static Map<String, ?> data(String by, List<String> changed, List<String> lines, String state) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("by", by);
        data.put("fields", changed);
        data.put("lines", lines);
        data.put("state", state);
        return data;
    }
}
