package nianbao.report.form.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.json.PlainJson;
import nianbao.report.form.Field;
import nianbao.report.form.Form;
import nianbao.report.form.FormTable;
import nianbao.report.form.Identity;
import nianbao.report.form.Layout;
import nianbao.report.form.SectionPlan;
import nianbao.report.form.TableSigns;
import nianbao.report.form.Wordings;
import nianbao.report.wording.Wording;

/**
 * Makes a form of its file. docs/forms.md says what stands in one.
 *
 * <p>Whatever is not understood is an error, a member with an unknown name too: a form that is read by half would give
 * figures to wrong fields.
 */
final class FormFile {
    private static final String ID = "[a-z0-9_]+(\\.[a-z0-9_]+)*";
    private static final Pattern FORM_ID = Pattern.compile("[a-z0-9-]+");

    private FormFile() {}

    /**
     * The form that {@code json} describes.
     *
     * @throws FormatException that says where it is wrong, and how
     */
    static Form parse(String json) {
        Map<String, Object> members;
        try {
            members = PlainJson.read(json);
        } catch (IOException e) {
            throw new FormatException("no JSON: " + e.getMessage(), e);
        }
        FormNode file = new FormNode("", members);
        String id = file.text("id");
        if (!FORM_ID.matcher(id).matches()) {
            throw file.wrong("id", "not of small letters, digits and hyphens: " + id);
        }
        FormNode years = file.node("years");
        int first = years.number("from").orElseThrow(() -> years.wrong("from", "missing"));
        OptionalInt last = years.number("to");
        if (last.isPresent() && last.getAsInt() < first) {
            throw years.wrong("to", "before the year in which it begins");
        }
        years.done();
        List<List<String>> headings = new ArrayList<>();
        for (FormNode section : file.nodes("sections")) {
            headings.add(section.texts("headings"));
            section.done();
        }
        Map<String, List<String>> variants = file.lists("variants");
        List<FormNode> nodes = file.nodes("tables");
        List<String> titles =
                nodes.stream().map(node -> Wording.fold(node.text("title"))).toList();
        Wordings wordings = new Wordings(variants, titles, file.textsByName("english"));
        List<FormTable> tables =
                nodes.stream().map(node -> table(node, id, wordings)).toList();
        Form form = new Form(id, file.text("name"), first, last, sections(headings, tables), tables);
        check(form, file);
        file.done();
        return form;
    }

    private static SectionPlan sections(List<List<String>> headings, List<FormTable> tables) {
        return new SectionPlan(
                headings,
                tables.stream().map(FormTable::section).collect(Collectors.toSet()),
                tables.stream()
                        .flatMap(table -> table.signs().partLine().stream())
                        .map(Pattern::pattern)
                        .collect(Collectors.toSet()));
    }

    private static void check(Form form, FormNode file) {
        Set<String> kinds = new HashSet<>();
        Set<String> fields = new HashSet<>();
        for (FormTable table : form.tables()) {
            if (!kinds.add(table.kind())) {
                throw file.wrong("tables", "two have the id " + table.kind());
            }
            if (form.sections().count() > 0 && !form.sections().has(table.section())) {
                throw file.wrong("tables", table.kind() + " stands in a section that there is not: " + table.section());
            }
            table.fields().stream()
                    .filter(field -> !fields.add(field.id()))
                    .findFirst()
                    .ifPresent(field -> {
                        throw file.wrong("tables", "two figures have the id " + field.id());
                    });
        }
        if (form.tables().isEmpty()) {
            throw file.wrong("tables", "there is none");
        }
        Set<String> own =
                form.tables().stream().flatMap(table -> table.words().stream()).collect(Collectors.toSet());
        file.textsByName("english").keySet().stream()
                .filter(word -> !own.contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw file.wrong("english", "no table, row, column or check is called " + word);
                });
    }

    private static FormTable table(FormNode node, String form, Wordings wordings) {
        String kind = id(node);
        Layout layout = layout(node);
        TableSigns signs = TableText.signs(node.node("signs"), layout);
        String unit = node.optional("unit").orElse("");
        List<FormNode> columns = node.nodes("columns");
        List<FormTable.Row> rows = new ArrayList<>();
        List<Field> grouped = new ArrayList<>();
        for (FormNode row : node.nodes("rows")) {
            String id = id(row);
            List<String> path = row.texts("path");
            List<FormNode> own = row.has("columns") ? row.nodes("columns") : columns;
            if (own.isEmpty()) {
                throw row.wrong("columns", "missing");
            }
            List<Field> fields = new ArrayList<>();
            for (FormNode column : own) {
                fields.add(field(column, kind + "." + id, layout, path, unit));
            }
            grouped.addAll(fields);
            rows.add(new FormTable.Row(path, fields));
            row.done();
        }
        if (rows.isEmpty()) {
            throw node.wrong("rows", "there is none");
        }
        if (layout == Layout.BLOCKS && rows.stream().anyMatch(row -> row.path().size() < 2)) {
            throw node.wrong("rows", "each needs the line that begins its part, and its label, in its path");
        }
        List<FormTable.Row> all = layout == Layout.GROUPS ? List.of(new FormTable.Row(List.of(), grouped)) : rows;
        int section = node.number("section").orElseThrow(() -> node.wrong("section", "missing"));
        String title = node.text("title");
        FormTable bare = new FormTable(kind, form, section, layout, title, signs, wordings, all, List.of());
        List<Identity> identities = TableText.identities(node, bare);
        node.done();
        return new FormTable(kind, form, section, layout, title, signs, wordings, all, identities);
    }

    private static Layout layout(FormNode node) {
        String name = node.text("layout");
        return Arrays.stream(Layout.values())
                .filter(layout -> layout.id().equals(name))
                .findFirst()
                .orElseThrow(() -> node.wrong("layout", "not known: " + name));
    }

    private static Field field(FormNode column, String row, Layout layout, List<String> path, String unit) {
        String id = row + "." + id(column);
        List<String> own = column.texts("path");
        String type = column.optional("type").orElse("integer");
        Field.Type known = Arrays.stream(Field.Type.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(type))
                .findFirst()
                .orElseThrow(() -> column.wrong("type", "not known: " + type));
        Optional<String> named =
                Optional.of(column.optional("unit").orElse(unit)).filter(name -> !name.isEmpty());
        column.done();
        return layout == Layout.GROUPS
                ? new Field(
                        id,
                        List.of(),
                        Stream.concat(path.stream(), own.stream()).toList(),
                        known,
                        named)
                : new Field(id, path, own, known, named);
    }

    private static String id(FormNode node) {
        String id = node.text("id");
        if (!id.matches(ID)) {
            throw node.wrong("id", "not of small letters, digits, low lines and full stops: " + id);
        }
        return id;
    }
}
