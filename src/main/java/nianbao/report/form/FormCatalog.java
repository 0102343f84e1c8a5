package nianbao.report.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nianbao.model.Form;
import nianbao.model.TableOutline;
import nianbao.report.form.FormTable.Kind;

/** The two forms, as {@code forms/fields.csv} states them. */
public final class FormCatalog {
    /** What the forms write over the labels of their rows. */
    private static final Map<Kind, Set<String>> CORNERS = Map.of(
            Kind.PROACTIVE,
            Set.of("信息内容"),
            Kind.REQUESTS,
            Set.of("本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和", "本列数据的钩稽关系为第一项加第二项之和等于第三项加第四项之和"));

    private final List<Field> fields;

    private FormCatalog(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /**
     * The catalogue that ships with the program.
     *
     * @throws UncheckedIOException where the resource is missing or damaged: the program is not whole
     */
    public static FormCatalog load() {
        InputStream stream = FormCatalog.class.getResourceAsStream("/nianbao/forms/fields.csv");
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream, "forms/fields.csv"), StandardCharsets.UTF_8))) {
            return new FormCatalog(
                    reader.lines().skip(1).map(FormCatalog::field).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Field field(String line) {
        String[] parts = line.split(",", -1);
        Form form = parts[1].equals(Form.OGI_2019.id()) ? Form.OGI_2019 : Form.OGI_2021;
        Kind kind = Kind.valueOf(parts[0].substring(0, parts[0].indexOf('.')).toUpperCase(Locale.ROOT));
        Field.Type type = Field.Type.valueOf(parts[5].toUpperCase(Locale.ROOT).replace(' ', '_'));
        Optional<String> unit = Optional.of(parts[6]).filter(name -> !name.isEmpty());
        return new Field(parts[0], form, kind, path(parts[3]), columnPath(parts[4]), type, unit);
    }

    private static List<String> path(String label) {
        return label.isEmpty() ? List.of() : List.of(label.split("/"));
    }

    /** A stroke inside a column's name (本年增/减) is not a step of the path. */
    private static List<String> columnPath(String label) {
        return label.endsWith("增/减") ? List.of(label) : path(label);
    }

    /** One table of one form. */
    public FormTable table(Kind kind, Form form) {
        Map<List<String>, List<Field>> rows = new LinkedHashMap<>();
        for (Field field : fields) {
            if (field.table() == kind && field.form() == form) {
                rows.computeIfAbsent(field.rowPath(), path -> new ArrayList<>()).add(field);
            }
        }
        return new FormTable(
                kind,
                form,
                rows.entrySet().stream()
                        .map(row -> new FormTable.Row(row.getKey(), row.getValue()))
                        .toList());
    }

    /** The form of {@code kind} in either version. */
    public List<FormTable> tables(Kind kind) {
        return List.of(table(kind, Form.OGI_2021), table(kind, Form.OGI_2019));
    }

    /** What each table looks like, whichever of the forms it is of. */
    public List<TableOutline> outlines() {
        return Stream.of(Kind.values()).map(this::outline).toList();
    }

    private TableOutline outline(Kind kind) {
        Set<String> rows = new HashSet<>();
        Set<String> leaves = new HashSet<>();
        Set<String> bands = new HashSet<>();
        Set<String> columns = new HashSet<>();
        Map<String, Integer> spanning = new HashMap<>();
        int deepest = tables(kind).stream()
                .flatMap(table -> table.rows().stream())
                .mapToInt(row -> row.path().size())
                .max()
                .orElse(0);
        for (FormTable table : tables(kind)) {
            for (FormTable.Row row : table.rows()) {
                boolean banded = kind == Kind.PROACTIVE;
                row.path().stream().map(TableOutline::fold).forEach(word -> rows.add(word));
                if (deepest > 1 && row.path().size() == deepest) {
                    leaves.add(TableOutline.fold(row.path().get(deepest - 1)));
                }
                if (banded) {
                    bands.add(TableOutline.fold(row.path().get(0)));
                }
            }
            table.fields().forEach(field -> field.columnPath().forEach(word -> columns.add(TableOutline.fold(word))));
            if (kind != Kind.PROACTIVE) {
                Map<String, Integer> below = new HashMap<>();
                for (Field field : table.rows().get(0).fields()) {
                    List<String> path = field.columnPath();
                    path.subList(0, path.size() - 1)
                            .forEach(word -> below.merge(TableOutline.fold(word), 1, Integer::sum));
                }
                spanning.putAll(below);
            }
        }
        rows.removeAll(bands);
        int figures = kind == Kind.PROACTIVE
                ? 0
                : tables(kind).get(0).rows().get(0).fields().size();
        return new TableOutline(rows, leaves, CORNERS.getOrDefault(kind, Set.of()), columns, spanning, bands, figures);
    }
}
