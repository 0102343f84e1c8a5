package nianbao.report.form;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A form of the report: which years it is for, its sections and its tables.
 *
 * @param name of the document that sets it
 * @param lastYear the last year that is reported on in it; empty where it holds until the next form begins
 * @param tables in the order of their sections
 */
public record Form(
        String id, String name, int firstYear, OptionalInt lastYear, SectionPlan sections, List<FormTable> tables) {
    public Form {
        tables = List.copyOf(tables);
    }

    /** Its table with this id. */
    public Optional<FormTable> table(String kind) {
        return tables.stream().filter(table -> table.kind().equals(kind)).findFirst();
    }
}
