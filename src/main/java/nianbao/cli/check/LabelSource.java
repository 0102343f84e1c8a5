package nianbao.cli.check;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import nianbao.check.form.PrintedLabel;
import nianbao.model.ReportRecord;
import nianbao.words.Messages;
import nianbao.worker.ReadingPool;
import nianbao.worker.wire.PageView;

/**
 * How the labels of a draft's tables are printed: records do not tell it. A scan is not read again for it, since letters that are
 * recognised are no evidence of a misprint.
 */
final class LabelSource {
    private static final String DIGITAL = "digital";
    /** What a row of the list has in each of its columns. */
    private static final int FORM = 0;

    private static final int PAGE = 2;
    private static final int WANTED = 3;
    private static final int FOUND = 4;
    private static final String NONE = "-";

    private final ReadingPool pool;
    private final Messages messages;
    private final Consumer<String> errors;

    /** @param errors is told what could not be had */
    LabelSource(ReadingPool pool, Messages messages, Consumer<String> errors) {
        this.pool = pool;
        this.messages = messages;
        this.errors = errors;
    }

    List<PrintedLabel> labels(Path path, ReportRecord draft) {
        if (!draft.verdict().isReport()
                || draft.source().textSource().filter(DIGITAL::equals).isEmpty()) {
            return List.of();
        }
        PageView view = pool.labels(path, draft.source().sha256());
        if (view instanceof PageView.Labels labels) {
            return labels.rows().stream().skip(1).map(LabelSource::label).toList();
        }
        String why = view instanceof PageView.Refused refused ? refused.why() : view.toString();
        errors.accept(messages.text("check.no-labels", draft.source().name(), why));
        return List.of();
    }

    private static PrintedLabel label(List<String> row) {
        String page = words(row.get(PAGE));
        return new PrintedLabel(
                row.get(FORM),
                words(row.get(WANTED)),
                words(row.get(FOUND)),
                page.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(page)));
    }

    private static String words(String column) {
        return column.equals(NONE) ? "" : column;
    }
}
