package nianbao.report.form.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.Identity;
import nianbao.report.form.Identity.Over;
import nianbao.report.form.Layout;
import nianbao.report.form.TableSigns;

/** What tells a table of a form from others, and the equations that its figures keep, as its file states them. */
final class TableText {
    private TableText() {}

    static TableSigns signs(FormNode node, Layout layout) {
        TableSigns signs = new TableSigns(
                node.pattern("heading"),
                node.pattern("begins"),
                node.pattern("head"),
                node.pattern("remark"),
                node.pattern("part"),
                node.pattern("partLine"),
                node.optionalTexts("corner"));
        node.done();
        if (layout == Layout.BLOCKS
                && signs.part()
                        .filter(part -> part.matcher("").groupCount() == 1)
                        .isEmpty()) {
            throw node.wrong("part", "needs one group that tells one part from another");
        }
        if (layout == Layout.BLOCKS && signs.corner().isEmpty()) {
            throw node.wrong("corner", "missing");
        }
        return signs;
    }

    /** The equations of {@code table}; their rows and columns must be its own. */
    static List<Identity> identities(FormNode node, FormTable table) {
        Set<String> rows = table.fields().stream().map(table::rowId).collect(Collectors.toSet());
        Set<String> columns = table.fields().stream().map(Field::column).collect(Collectors.toSet());
        List<Identity> identities = new ArrayList<>();
        for (FormNode check : node.nodes("checks")) {
            String each = check.text("each");
            if (!each.equals("column") && !each.equals("row")) {
                throw check.wrong("each", "neither column nor row: " + each);
            }
            Over over = each.equals("column") ? Over.COLUMN : Over.ROW;
            Identity identity = new Identity(
                    check.text("id"),
                    check.optional("name"),
                    over,
                    check.texts("sum"),
                    check.texts("equals"),
                    check.text("total"));
            Set<String> known = over == Over.COLUMN ? rows : columns;
            Stream.of(identity.sum(), identity.equalTo(), List.of(identity.total()))
                    .flatMap(List::stream)
                    .filter(part -> !known.contains(part))
                    .findFirst()
                    .ifPresent(part -> {
                        throw check.wrong(identity.id(), "no such row or column: " + part);
                    });
            check.done();
            identities.add(identity);
        }
        return identities;
    }
}
