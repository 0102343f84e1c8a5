package nianbao.report.match;

import java.util.List;
import nianbao.model.document.Table;

/** Tables of the forms for tests of the rooms that read them: every figure of a table is the same. */
public final class FilledForms {
    private FilledForms() {}

    public static Table table(String kind, String version, String figure) {
        FormSheet sheet = switch (kind) {
            case "proactive" -> FormSheet.proactive(version);
            case "requests" -> FormSheet.requests(version);
            case "disputes" -> FormSheet.disputes();
            default -> throw new IllegalArgumentException(kind);
        };
        for (List<String> row : sheet.grid) {
            row.replaceAll(text -> text.matches("\\d+") ? figure : text);
        }
        return sheet.table();
    }
}
