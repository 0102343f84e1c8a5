package nianbao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nianbao.model.ReportRecord.Description;
import nianbao.report.form.Form;
import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;

/** The form of each table of a report: its own where it was found, else that which the report's year calls for. */
public final class ReportForms {
    private ReportForms() {}

    /** The tables that a report that was read has, or should have, in the order of sections. */
    public static List<FormTable> of(FormCatalog catalog, Description report) {
        return of(catalog, catalog.ofYear(report.year()), report.forms()::of);
    }

    /**
     * The tables that a report has, or should have, in the order of sections.
     *
     * @param byYear the form for its year; empty where there is none
     * @param found the id of the form of a table; empty where it was not found
     */
    static List<FormTable> of(FormCatalog catalog, Optional<Form> byYear, Function<String, Optional<String>> found) {
        List<FormTable> tables = new ArrayList<>();
        for (String table : catalog.tableIds()) {
            found.apply(table)
                    .flatMap(catalog::form)
                    .or(() -> byYear)
                    .flatMap(form -> form.table(table))
                    .ifPresent(tables::add);
        }
        return tables;
    }
}
