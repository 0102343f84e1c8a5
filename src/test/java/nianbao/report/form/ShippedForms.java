package nianbao.report.form;

import java.util.List;
import nianbao.report.form.file.FormCatalog;

/** The forms that the program has, as tests speak of them. */
public final class ShippedForms {
    public static final FormCatalog CATALOG = FormCatalog.load();
    public static final SectionPlan SECTIONS = CATALOG.newest().sections();
    public static final List<TableKind> KINDS = CATALOG.kinds();
    public static final TableSigns BLOCKS =
            CATALOG.table("proactive", "ogi-2021").signs();

    private ShippedForms() {}

    /** A table of the newest form with rows of its own. */
    public static FormTable with(FormTable table, List<FormTable.Row> rows) {
        return new FormTable(
                table.kind(),
                table.form(),
                table.section(),
                table.layout(),
                table.title(),
                table.signs(),
                table.wordings(),
                rows,
                List.of());
    }
}
