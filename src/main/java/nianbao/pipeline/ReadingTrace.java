package nianbao.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.TableOutline;
import nianbao.model.TextSource;
import nianbao.model.document.Content;
import nianbao.report.match.table.TableMatch;
import nianbao.table.PageTable;

/**
 * All that the rooms found on the way from a file to its record, for those who want to look.
 *
 * @param tables the tables of each page as they were found, before they were joined; none in files without pages
 * @param matches the tables of the document laid against the forms, with the labels of their rows
 */
public record ReadingTrace(ReportRecord record, Content content, List<PageTable> tables, List<TableMatch> matches) {
    /** Figures of section four. */
    private static final int SMALLEST_TABLE = 15;
    /**
     * What a figure without a cell costs by one in doubt: it must be found first and typed, the other is looked at where it is
     * shown. More takes a table that is misplaced, so that all its figures are in doubt, for one of which a few rows are lacking.
     */
    private static final int OF_HOMELESS = 3;

    public ReadingTrace {
        tables = List.copyOf(tables);
        matches = List.copyOf(matches);
    }

    /**
     * Whether every figure of the forms has a cell of its own; what is no report, and does not call itself one, has none to
     * find.
     */
    boolean fitsForms() {
        boolean noReport = record.verdict() == Verdict.NOT_A_REPORT
                && record.report().title().isEmpty();
        return noReport || homeless() == 0;
    }

    /** The kinds of the tables that have a cell for each of their figures. */
    Set<String> wholeTables() {
        return matches.stream()
                .filter(match -> match.figures().size() == match.form().fields().size())
                .map(match -> match.form().kind())
                .collect(Collectors.toSet());
    }

    /** Whether so many figures are in doubt that it is rather the table that is: one may be placed better than it was ruled. */
    boolean isInDoubt() {
        return doubtful() > 2 * SMALLEST_TABLE;
    }

    /** The one of two readings of a file that costs a person less to complete. */
    ReadingTrace orBetter(ReadingTrace other) {
        return cost() <= other.cost() ? this : other;
    }

    /**
     * This one, by rulings, or the better of two by the forms' own words: with all tables placed, or with those of which this one
     * lacks a part, as the others are certain where they are.
     *
     * @param placing reads with the tables of these outlines placed
     */
    ReadingTrace orPlaced(FormReaders forms, Function<List<TableOutline>, ReadingTrace> placing) {
        List<TableOutline> all = forms.outlines();
        ReadingTrace placed = orBetter(placing.apply(all));
        List<TableOutline> lacking = forms.forms().outlinesBut(wholeTables());
        return placed.fitsForms() || lacking.isEmpty() || lacking.size() == all.size()
                ? placed
                : placed.orBetter(placing.apply(lacking));
    }

    private double cost() {
        return (double) OF_HOMELESS * homeless() + doubtful();
    }

    /** Whether title, issuer and year are known of what is a report. */
    boolean saysWhose() {
        return record.verdict() == Verdict.NOT_A_REPORT
                || (record.report().title().isPresent()
                        && record.report().issuer().isPresent()
                        && record.report().year().isPresent());
    }

    /** Whether it leaves fewer figures without a cell than {@code other}. */
    boolean findsMoreThan(ReadingTrace other) {
        return homeless() < other.homeless();
    }

    /** Whether more figures are without a cell than a report that lacks the smallest table has: its own tables may be misread. */
    boolean lacksMuch() {
        return record.verdict() != Verdict.NOT_A_REPORT && homeless() > SMALLEST_TABLE;
    }

    /** Figures without a cell, or with one that is another's too: a ruling between the two was not found. */
    private long homeless() {
        if (record.verdict() == Verdict.NOT_A_REPORT) {
            return Long.MAX_VALUE;
        }
        Map<List<Object>, Long> tenants = record.values().stream()
                .filter(value -> value.box().isPresent())
                .collect(Collectors.groupingBy(
                        value -> List.of(value.page(), value.box().get()), Collectors.counting()));
        long shared = tenants.values().stream()
                .filter(count -> count > 1)
                .mapToLong(count -> count)
                .sum();
        return count(Status.MISSING) + shared;
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
