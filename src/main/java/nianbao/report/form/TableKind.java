package nianbao.report.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table as all forms have it that have one of this name.
 *
 * @param tables that of each form, of the newest first
 */
public record TableKind(String id, Layout layout, int section, List<FormTable> tables) {
    public TableKind {
        tables = List.copyOf(tables);
    }

    /** Whether the heading above it may say {@code folded}. */
    public boolean isHeading(String folded) {
        return patterns(TableSigns::heading)
                .anyMatch(pattern -> pattern.matcher(folded).matches());
    }

    /** Whether a row that begins it may say {@code folded}. */
    public boolean begins(String folded) {
        return patterns(TableSigns::begins)
                .anyMatch(pattern -> pattern.matcher(folded).matches());
    }

    /** Whether {@code text} has words of its head. */
    public boolean isHead(String text) {
        return patterns(TableSigns::head)
                .anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** {@code text} without what its corner may say. */
    public String withoutRemark(String text) {
        return patterns(TableSigns::remark)
                .reduce(text, (left, pattern) -> pattern.matcher(left).replaceAll(""), (a, b) -> b);
    }

    private Stream<Pattern> patterns(Function<TableSigns, Optional<Pattern>> which) {
        return tables.stream().map(FormTable::signs).flatMap(signs -> which.apply(signs).stream());
    }
}
