package nianbao.pipeline;

import java.util.List;
import nianbao.model.Content;
import nianbao.model.ReportRecord;
import nianbao.model.TextSource;
import nianbao.report.form.TableMatch;
import nianbao.table.PageTable;

/**
 * All that the rooms found on the way from a file to its record, for those who want to look.
 *
 * @param tables the tables of each page as they were found, before they were joined; none in files without pages
 * @param matches the tables of the document laid against the forms, with the labels of their rows
 */
public record Trace(ReportRecord record, Content content, List<PageTable> tables, List<TableMatch> matches) {
    public Trace {
        tables = List.copyOf(tables);
        matches = List.copyOf(matches);
    }

    /** Whether there are pages whose text only their image can tell. */
    public boolean hasUnreadPages() {
        return content instanceof Content.Paged paged
                && paged.pages().stream().anyMatch(page -> page.source() == TextSource.NONE);
    }
}
