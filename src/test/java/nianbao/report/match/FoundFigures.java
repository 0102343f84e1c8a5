package nianbao.report.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;

/** What was found of a {@link FormSheet}, held against the figures that it says itself. */
final class FoundFigures {
    static final String SECRETS = "1.属于国家秘密";
    static final String FILES = "7.属于行政执法案卷";

    /** All fields are read without doubt, each with its own figure, but for those that {@code lost} says. */
    static void assertRead(FormSheet sheet, Predicate<String> lost) {
        Map<String, Located> located = sheet.located();
        sheet.figures.forEach((field, figure) -> {
            if (lost.test(field)) {
                return;
            }
            assertThat(located.keySet()).as(field).contains(field);
            assertThat(located.get(field).text()).as(field).isEqualTo(figure);
            assertThat(located.get(field).doubt()).as(field).isEqualTo(Doubt.NONE);
        });
    }

    static void assertRead(FormSheet sheet) {
        assertRead(sheet, field -> false);
    }

    /** What {@code which} says is doubtful or not found, everything else read. */
    static void assertOnlyDoubted(FormSheet sheet, Predicate<String> which) {
        assertRead(sheet, which);
        assertThat(sheet.located().values())
                .filteredOn(figure -> which.test(figure.field().id()))
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
    }

    static Set<ProblemCode> problems(FormSheet sheet) {
        return sheet.match().orElseThrow().problems().stream()
                .map(Problem::code)
                .collect(Collectors.toSet());
    }

    /** The fields of a column in all rows of its table. */
    static Predicate<String> column(String name) {
        return field -> field.endsWith("." + name);
    }

    /** The fields of a row of section three. */
    static Predicate<String> row(String group) {
        return field -> field.startsWith("requests." + group + ".");
    }

    /** In section three, with {@code from} called {@code to}, just what {@code doubted} says is doubtful. */
    static void assertAsked(String from, String to, Predicate<String> doubted) {
        assertOnlyDoubted(FormSheet.requests("ogi-2021").relabel(from, to), doubted);
    }

    /** The fields of the rows that say how requests ended. */
    static Predicate<String> ofResults() {
        return row("new").or(row("carried_in")).or(row("carried_out")).negate();
    }

    private FoundFigures() {}
}
