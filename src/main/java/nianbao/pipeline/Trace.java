package nianbao.pipeline;

import java.util.Comparator;
import java.util.List;
import nianbao.model.Content;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Verdict;
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

    /** Whether every figure of the forms has a cell; what is no report, and does not call itself one, has none to find. */
    boolean fitsForms() {
        boolean noReport = record.verdict() == Verdict.NOT_A_REPORT
                && record.report().title().isEmpty();
        return noReport || unfound() == 0;
    }

    /** The one of two readings of a file that leaves fewer figures without a cell and, of two such, fewer in doubt. */
    Trace orBetter(Trace other) {
        return Comparator.comparingLong(Trace::unfound)
                                .thenComparing(Trace::doubtful)
                                .compare(this, other)
                        <= 0
                ? this
                : other;
    }

    private long unfound() {
        return record.verdict() == Verdict.NOT_A_REPORT ? Long.MAX_VALUE : count(Status.MISSING);
    }

    private long doubtful() {
        return count(Status.REVIEW);
    }

    private long count(Status status) {
        return record.values().stream()
                .filter(value -> value.status() == status)
                .count();
    }

    /** Whether there are pages whose text only their image can tell. */
    public boolean hasUnreadPages() {
        return content instanceof Content.Paged paged
                && paged.pages().stream().anyMatch(page -> page.source() == TextSource.NONE);
    }
}
