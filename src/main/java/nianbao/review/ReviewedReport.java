package nianbao.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.correct.FileDescription;
import nianbao.correct.NoteSubject;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Value;
import nianbao.report.form.FormTable;
import nianbao.store.correction.Correction;
import nianbao.store.correction.FileCorrection;
import nianbao.store.reading.Reports.Title;
import nianbao.store.reading.StoredReading;

/**
 * A report as it lies before a person.
 *
 * @param title by which people know it
 * @param record the version that counts, with what people corrected
 * @param reading the same as it was read
 * @param corrections those that were not taken back, by the figure that they are of
 * @param tables that it has, or should have, in the order of sections
 * @param missingSections the numbers of those that it should have and lacks
 */
public record ReviewedReport(
        Title title,
        ReportRecord record,
        StoredReading reading,
        Map<String, Correction> corrections,
        List<FormTable> tables,
        List<Integer> missingSections) {
    public ReviewedReport {
        missingSections = List.copyOf(missingSections);
        corrections = Map.copyOf(corrections);
        tables = List.copyOf(tables);
    }

    /** The number of the report. */
    public long number() {
        return title.report();
    }

    public Optional<Value> value(String field) {
        return value(record, field);
    }

    /** What was read there, whatever people said since. */
    public Optional<Value> read(String field) {
        return value(reading.record(), field);
    }

    private static Optional<Value> value(ReportRecord of, String field) {
        return of.values().stream().filter(value -> value.field().equals(field)).findFirst();
    }

    /** The figures that wait for a person, the one first that settles most. */
    public List<String> doubts() {
        return DoubtOrder.of(record);
    }

    /** The checks that a figure takes part in. */
    public List<Check> checks(String field) {
        return record.checks().stream()
                .filter(check -> check.fields().contains(field))
                .toList();
    }

    /** The checks that fail. */
    public List<Check> failures() {
        return record.checks().stream()
                .filter(check -> check.verdict() == CheckVerdict.FAIL)
                .toList();
    }

    /** What is to be told of a figure. */
    public List<Note> notes(String field) {
        return value(field).stream().flatMap(value -> notesAbout(value)).toList();
    }

    private Stream<Note> notesAbout(Value value) {
        return record.problems().stream().filter(note -> NoteSubject.is(note, value));
    }

    /** What is known of the report as a whole, or of one of its sections. */
    public Optional<String> description(FileCorrection.Field field) {
        return FileDescription.read(field, record);
    }

    /** Those that were found, and empty ones for those that the form has beside; none where the prose was not read. */
    public List<Section> sections() {
        List<Section> all = new ArrayList<>(record.sections().orElse(List.of()));
        missingSections.forEach(number -> all.add(new Section(number, "", "", OptionalInt.empty())));
        all.sort(Comparator.comparingInt(Section::number));
        return all;
    }

    /**
     * What changes whenever somebody says something of a field, or its report is read again: what a person has seen.
     *
     * @param field of a figure by its id, or of the report as a whole
     */
    public String seen(String field) {
        String said = FileCorrection.Field.of(field)
                .map(ofReport -> shortened(ofReport, description(ofReport).orElse("")))
                .orElseGet(() -> Optional.ofNullable(corrections.get(field))
                        .map(correction -> Long.toString(correction.number()))
                        .orElse("0"));
        return reading.number() + "." + said;
    }

    /** A section may be long: what stands for it is not. */
    private static String shortened(FileCorrection.Field field, String said) {
        return field.section() == 0
                ? said
                : UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What changes whenever somebody says something of it, or it is read again. */
    public String state() {
        String said = Stream.concat(
                        FileCorrection.Field.OF_REPORT.stream()
                                .map(field -> description(field).orElse("")),
                        sections().stream().flatMap(section -> Stream.of(section.heading(), section.text())))
                .collect(Collectors.joining("\n"));
        long last = corrections.values().stream()
                .mapToLong(Correction::number)
                .max()
                .orElse(0);
        return String.join(
                ".",
                Long.toString(reading.number()),
                Long.toString(last),
                Integer.toString(corrections.size()),
                Integer.toHexString(said.hashCode()));
    }
}
