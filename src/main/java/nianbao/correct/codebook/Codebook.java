package nianbao.correct.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nianbao.report.form.Field;
import nianbao.report.form.Form;
import nianbao.report.form.FormTable;
import nianbao.report.form.FormWords;
import nianbao.report.form.file.FormCatalog;
import nianbao.store.codebook.CodebookTable;

/** The figures of all forms, those of the newest form first; where several have one in common, the newest names it. */
public final class Codebook {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    public Codebook(FormCatalog catalog) {
        FormWords chinese = new FormWords(catalog.forms(), Locale.CHINESE);
        FormWords english = new FormWords(catalog.forms(), Locale.ENGLISH);
        List<Form> forms = catalog.forms();
        for (int i = forms.size() - 1; i >= 0; i--) {
            Form form = forms.get(i);
            for (FormTable table : form.tables()) {
                for (Field field : table.fields()) {
                    Entry entry = new Entry(
                            field.id(),
                            List.of(form.id()),
                            table.kind(),
                            table.section(),
                            chinese.figure(field.id()).orElse(field.id()),
                            english.figure(field.id()).orElse(field.id()),
                            field.type(),
                            field.unit());
                    entries.merge(field.id(), entry, Entry::alsoIn);
                }
            }
        }
    }

    /** That of the forms that ship with the program. */
    public static Codebook load() {
        return new Codebook(FormCatalog.load());
    }

    /**
     * A figure that forms ask for.
     *
     * @param forms the ids of those that have it, the newest first
     * @param table the id of the table that it stands in
     * @param section the number of the section that the table stands in
     * @param chinese what it is called, its row before its column
     * @param unit as the form names it; empty where it names none
     */
    public record Entry(
            String field,
            List<String> forms,
            String table,
            int section,
            String chinese,
            String english,
            Field.Type type,
            Optional<String> unit) {
        public Entry {
            forms = List.copyOf(forms);
        }

        private Entry alsoIn(Entry older) {
            List<String> both = new ArrayList<>(forms);
            both.addAll(older.forms);
            return new Entry(field, both, table, section, chinese, english, type, unit);
        }

        /** What it is called in a language. */
        public String label(Locale locale) {
            return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
        }
    }

    /** All figures. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** As the store keeps them. */
    public List<CodebookTable.Row> rows() {
        return entries.values().stream()
                .map(entry -> new CodebookTable.Row(
                        entry.field(),
                        String.join(" ", entry.forms()),
                        entry.table(),
                        entry.section(),
                        entry.chinese(),
                        entry.english(),
                        entry.type().name().toLowerCase(Locale.ROOT),
                        entry.unit()))
                .toList();
    }

    /** The figure with this id; empty where no form has it. */
    public Optional<Entry> find(String field) {
        return Optional.ofNullable(entries.get(field));
    }
}
