package nianbao.report.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What people call the tables, figures and checks of forms, which records name by ids: in Chinese by the words of the form,
 * in English by what its file says they mean.
 */
public final class FormWords {
    private static final String NUMBERS = "〇一二三四五六七八九";

    private final boolean chinese;
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, String> figures = new HashMap<>();
    private final Map<String, String> checks = new HashMap<>();
    private final Map<String, Wordings> wordings = new HashMap<>();

    /** @param forms the oldest first: where several have a table or figure in common, the newest names it */
    public FormWords(List<Form> forms, Locale locale) {
        chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        forms.stream().flatMap(form -> form.tables().stream()).forEach(this::add);
    }

    private void add(FormTable table) {
        tables.put(table.kind(), title(table));
        table.fields().forEach(field -> {
            figures.put(field.id(), path(table, field.path()));
            wordings.put(field.id(), table.wordings());
        });
        for (Identity identity : table.identities()) {
            Map<String, List<Field>> each =
                    table.fields().stream().collect(Collectors.groupingBy(field -> identity.each(table, field)));
            each.forEach((part, fields) -> checks.put(
                    table.kind() + "." + identity.id() + "." + part,
                    path(table, where(identity, fields)) + colon() + equation(table, identity, fields)));
        }
    }

    private String title(FormTable table) {
        String number = table.section() < NUMBERS.length()
                ? NUMBERS.substring(table.section(), table.section() + 1)
                : Integer.toString(table.section());
        return chinese ? number + "、" + table.title() : table.wordings().inEnglish(table.title());
    }

    private String path(FormTable table, List<String> path) {
        return chinese
                ? String.join("／", path)
                : path.stream().map(table.wordings()::inEnglish).collect(Collectors.joining(" / "));
    }

    private String colon() {
        return chinese ? "：" : ": ";
    }

    /** The labels that all figures of one row have in common, or all of one column. */
    private static List<String> where(Identity identity, List<Field> fields) {
        Field first = fields.get(0);
        if (!first.rowPath().isEmpty()) {
            return identity.over() == Identity.Over.ROW ? first.rowPath() : first.columnPath();
        }
        List<String> path = first.path();
        return identity.over() == Identity.Over.ROW
                ? path.subList(0, path.size() - 1)
                : path.subList(path.size() - 1, path.size());
    }

    private String equation(FormTable table, Identity identity, List<Field> fields) {
        return identity.name()
                .map(name -> chinese ? name : table.wordings().inEnglish(name))
                .orElseGet(() -> sum(table, identity, fields, identity.equalTo())
                        + (chinese ? "＝" : " = ")
                        + sum(table, identity, fields, identity.sum()));
    }

    private String sum(FormTable table, Identity identity, List<Field> fields, List<String> parts) {
        return parts.stream()
                .map(part -> fields.stream()
                        .filter(field -> identity.part(table, field).equals(part))
                        .map(field -> label(table, identity, field))
                        .findFirst()
                        .orElse(part))
                .collect(Collectors.joining(chinese ? "＋" : " + "));
    }

    /** What tells a figure from the others in its equation. */
    private String label(FormTable table, Identity identity, Field field) {
        List<String> path =
                identity.over() == Identity.Over.COLUMN && !field.rowPath().isEmpty()
                        ? field.rowPath()
                        : field.columnPath();
        int last = path.size()
                - (identity.over() == Identity.Over.COLUMN && field.rowPath().isEmpty() ? 2 : 1);
        return chinese ? path.get(last) : table.wordings().inEnglish(path.get(last));
    }

    /** The tables, by their ids. */
    public Map<String, String> tables() {
        return Map.copyOf(tables);
    }

    /** The figure with this id, its row before its column. */
    public Optional<String> figure(String id) {
        return Optional.ofNullable(figures.get(id));
    }

    /** A label of the form as this language has it; as it is where no form has the figure that it belongs to. */
    public String label(String figure, String label) {
        return chinese ? label : wordings.getOrDefault(figure, Wordings.NONE).inEnglish(label);
    }

    /** The check with this id: where it holds, and the equation. */
    public Optional<String> check(String id) {
        return Optional.ofNullable(checks.get(id));
    }
}
