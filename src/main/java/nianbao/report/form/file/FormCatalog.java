package nianbao.report.form.file;

import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nianbao.model.EnvironmentException;
import nianbao.model.TableOutline;
import nianbao.report.form.Form;
import nianbao.report.form.FormTable;
import nianbao.report.form.SectionPlan;
import nianbao.report.form.TableKind;

/** The forms that the program knows, from the oldest to the newest: each file in its folder {@code nianbao/forms}. */
public final class FormCatalog {
    private final List<Form> forms;
    private final List<TableKind> kinds;

    private FormCatalog(List<Form> forms) {
        this.forms =
                forms.stream().sorted(Comparator.comparingInt(Form::firstYear)).toList();
        this.kinds = kinds(this.forms);
    }

    /**
     * The catalogue of the folder that comes with the program: in the jar or folder that its classes are in, and in no other of
     * the class path, since to look through some seventy jars takes longer than to read the forms.
     *
     * @throws EnvironmentException where there is no form, a file of one is wrong, or two contradict each other
     */
    public static FormCatalog load() {
        return load(List.of(folder()));
    }

    /** The catalogue of all {@code folders}. */
    public static FormCatalog load(List<URL> folders) {
        Map<String, Form> forms = new LinkedHashMap<>();
        FormFolder.files(folders).forEach((file, text) -> {
            try {
                Form form = FormFile.parse(text);
                forms.forEach((otherFile, other) -> contradiction(form, other).ifPresent(how -> {
                    throw new FormatException(how + ", see " + otherFile);
                }));
                forms.put(file, form);
            } catch (FormatException e) {
                throw new EnvironmentException(
                        EnvironmentException.Code.FORMS_UNUSABLE, file + ": " + e.getMessage(), e);
            }
        });
        if (forms.isEmpty()) {
            throw new EnvironmentException(EnvironmentException.Code.FORMS_UNUSABLE, "no file in " + FormFolder.NAME);
        }
        return new FormCatalog(List.copyOf(forms.values()));
    }

    /** The folder of the program's own forms. */
    public static URL folder() {
        URL folder = FormCatalog.class.getClassLoader().getResource(FormFolder.NAME);
        if (folder == null) {
            throw new EnvironmentException(EnvironmentException.Code.FORMS_UNUSABLE, "no folder " + FormFolder.NAME);
        }
        return folder;
    }

    /** Why two forms cannot both be known. */
    private static Optional<String> contradiction(Form form, Form other) {
        if (form.id().equals(other.id())) {
            return Optional.of("id: another form has it: " + form.id());
        }
        Form earlier = form.firstYear() < other.firstYear() ? form : other;
        Form later = form.firstYear() < other.firstYear() ? other : form;
        boolean overlap = earlier.firstYear() == later.firstYear()
                || earlier.lastYear().isPresent() && earlier.lastYear().getAsInt() >= later.firstYear();
        if (overlap) {
            return Optional.of("years: " + earlier.id() + " is for " + later.firstYear() + " too, as is " + later.id());
        }
        for (FormTable table : form.tables()) {
            Optional<FormTable> same = other.table(table.kind());
            if (same.isPresent() && same.get().layout() != table.layout()) {
                return Optional.of("tables: " + table.kind() + " has another layout in " + other.id());
            }
        }
        return Optional.empty();
    }

    private static List<TableKind> kinds(List<Form> forms) {
        Map<String, List<FormTable>> tables = new LinkedHashMap<>();
        for (int i = forms.size() - 1; i >= 0; i--) {
            forms.get(i)
                    .tables()
                    .forEach(table -> tables.computeIfAbsent(table.kind(), kind -> new ArrayList<>())
                            .add(table));
        }
        return tables.entrySet().stream()
                .map(kind -> new TableKind(
                        kind.getKey(),
                        kind.getValue().get(0).layout(),
                        kind.getValue().get(0).section(),
                        kind.getValue()))
                .sorted(Comparator.comparingInt(TableKind::section))
                .toList();
    }

    /** The form with this id. */
    public Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The newest form. */
    public Form newest() {
        return forms.get(forms.size() - 1);
    }

    /** The form that a report on {@code year} should have: the newest where that is not known; empty where it has none. */
    public Optional<Form> ofYear(OptionalInt year) {
        if (year.isEmpty()) {
            return Optional.of(newest());
        }
        return forms.stream()
                .filter(form -> form.firstYear() <= year.getAsInt())
                .reduce((earlier, later) -> later)
                .filter(form -> form.lastYear().isEmpty() || form.lastYear().getAsInt() >= year.getAsInt());
    }

    /** The different plans of sections, that of the newest form first. */
    public List<SectionPlan> sectionPlans() {
        Set<SectionPlan> plans = new LinkedHashSet<>();
        for (int i = forms.size() - 1; i >= 0; i--) {
            plans.add(forms.get(i).sections());
        }
        return List.copyOf(plans);
    }

    /** The tables of all forms, in the order of their sections. */
    public List<TableKind> kinds() {
        return kinds;
    }

    /** The ids of the tables of all forms, in the order of their sections. */
    public List<String> tableIds() {
        return kinds.stream().map(TableKind::id).toList();
    }

    /** All forms, the oldest first. */
    public List<Form> forms() {
        return forms;
    }

    /**
     * One table of one form.
     *
     * @throws IllegalArgumentException where there is none
     */
    public FormTable table(String kind, String form) {
        return form(form)
                .flatMap(known -> known.table(kind))
                .orElseThrow(() -> new IllegalArgumentException("no table " + kind + " in a form " + form));
    }

    /** What each table looks like, whichever of the forms it is of. */
    public List<TableOutline> outlines() {
        return outlinesBut(Set.of());
    }

    /** The same without the tables of some kinds. */
    public List<TableOutline> outlinesBut(Set<String> others) {
        return kinds.stream()
                .filter(kind -> !others.contains(kind.id()))
                .flatMap(kind -> Outlines.of(kind).stream())
                .toList();
    }
}
