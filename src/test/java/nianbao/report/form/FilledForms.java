package nianbao.report.form;

import java.util.List;
import nianbao.model.Form;
import nianbao.model.Table;
import nianbao.report.form.FormTable.Kind;

/** Tables of the forms for tests of the rooms that read them: every figure of a table is the same. */
public final class FilledForms {
    private FilledForms() {}

    public static Table table(Kind kind, Form version, String figure) {
        FormSheet sheet = switch (kind) {
            case PROACTIVE -> FormSheet.proactive(version);
            case REQUESTS -> FormSheet.requests(version);
            case DISPUTES -> FormSheet.disputes();
        };
        for (List<String> row : sheet.grid) {
            row.replaceAll(text -> text.matches("\\d+") ? figure : text);
        }
        return sheet.table();
    }
}
