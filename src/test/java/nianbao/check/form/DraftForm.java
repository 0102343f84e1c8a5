package nianbao.check.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.model.Problem;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Forms;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Reader;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.report.form.Field;
import nianbao.report.form.Form;
import nianbao.report.form.file.FormCatalog;
import nianbao.words.Messages;

/** A draft of 2024 that is as its form has it, but for what is said. */
final class DraftForm {
    static final FormCatalog CATALOG = FormCatalog.load();
    private static final Form FORM = CATALOG.newest();

    private String title = "红旗区小店镇2024年政府信息公开工作年度报告";
    private Optional<String> date = Optional.empty();
    private String textSource = "digital";
    private List<String> headings = IntStream.range(0, 6)
            .mapToObj(i ->
                    "一二三四五六".charAt(i) + "、" + FORM.sections().headings().get(i).get(0))
            .toList();
    private Map<String, String> forms = Map.of("proactive", "ogi-2021", "requests", "ogi-2021", "disputes", "ogi-2021");
    private final List<String> missing = new ArrayList<>();
    private final List<String> doubtful = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private String unit = "";
    private final List<PrintedLabel> labels = new ArrayList<>();

    DraftForm titled(String words) {
        title = words;
        return this;
    }

    DraftForm dated(String day) {
        date = Optional.of(day);
        return this;
    }

    DraftForm recognised() {
        textSource = "ocr";
        return this;
    }

    /** @param words of headings, as they stand */
    DraftForm headed(String... words) {
        headings = List.of(words);
        return this;
    }

    DraftForm withForm(String table, String form) {
        forms = forms.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getKey().equals(table) ? form : entry.getValue()));
        return this;
    }

    /** @param beginning of the ids of figures that were not found */
    DraftForm lacking(String beginning) {
        missing.add(beginning);
        return this;
    }

    /** @param beginning of the ids of figures of which it is not known what they are */
    DraftForm doubting(String beginning) {
        doubtful.add(beginning);
        return this;
    }

    DraftForm noting(Problem problem) {
        notes.add(Messages.in(Locale.CHINESE).note(problem));
        return this;
    }

    DraftForm labelled(String wanted, String found) {
        labels.add(new PrintedLabel("ogi-2021", wanted, found, OptionalInt.of(3)));
        return this;
    }

    /** The unit that is printed for fees. */
    DraftForm inUnit(String printed) {
        unit = printed;
        return this;
    }

    List<Deviation> deviations() {
        return new FormCheck(CATALOG).deviations(record(), labels).orElseThrow();
    }

    private ReportRecord record() {
        return new ReportRecord(
                ReportRecord.SCHEMA,
                new Source("a.pdf", "00", Optional.empty(), 1, OptionalInt.of(4), Optional.of(textSource)),
                new Description(
                        Optional.of(title).filter(words -> !words.isEmpty()),
                        Optional.of("红旗区小店镇"),
                        OptionalInt.of(2024),
                        Optional.empty(),
                        Forms.of(forms),
                        Optional.empty(),
                        Optional.empty(),
                        date,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.of(sections()),
                FORM.tables().stream()
                        .flatMap(table -> table.fields().stream())
                        .map(this::value)
                        .toList(),
                List.of(),
                notes,
                Verdict.REVIEW,
                new Reader("nianbao", "1"));
    }

    /** The form's own by their words, in the order of the form; others after them, as a reader counts them. */
    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        int last = 0;
        int own = FORM.sections().count();
        for (int i = 0; i < headings.size(); i++) {
            int number = 0;
            for (int section = last + 1; section <= FORM.sections().count(); section++) {
                String words = FORM.sections().headings().get(section - 1).get(0);
                number = number == 0 && headings.get(i).endsWith(words) ? section : number;
            }
            own += number == 0 ? 1 : 0;
            last = number == 0 ? last : number;
            sections.add(new Section(number == 0 ? own : number, headings.get(i), "", OptionalInt.of(i / 2 + 1)));
        }
        return sections;
    }

    private Value value(Field field) {
        boolean gone = missing.stream().anyMatch(field.id()::startsWith);
        return new Value(
                field.id(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(unit).filter(printed -> field.id().equals("proactive.fees.amount") && !printed.isEmpty()),
                gone
                        ? Status.MISSING
                        : doubtful.stream().anyMatch(field.id()::startsWith) ? Status.REVIEW : Status.BLANK,
                Optional.empty(),
                gone ? OptionalInt.empty() : OptionalInt.of(2),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
