package nianbao.correct;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportYear;
import nianbao.store.correction.FileCorrection;
import nianbao.store.correction.FileCorrection.Field;
import nianbao.store.correction.FileCorrection.Part;
import nianbao.words.Messages;

/** Title, issuer, year, date and sections of a report: what was read, what a person may say, and the record with that. */
public final class FileDescription {
    /** Characters of the longest title; a whole page is none. */
    private static final int LONGEST = 200;
    /** Characters of the longest section; the longest that was ever published has some twenty thousand. */
    private static final int LONGEST_TEXT = 200_000;

    /** What need not be told any more where a person said it. */
    private static final Map<Field, Set<String>> SETTLED = Map.of(
            Field.TITLE, Set.of(ProblemCode.TITLE_MISSING.id()),
            Field.ISSUER,
                    Set.of(
                            ProblemCode.ISSUER_MISSING.id(),
                            ProblemCode.ISSUER_CONTRADICTED.id(),
                            ProblemCode.ISSUER_UNCONFIRMED.id()),
            Field.YEAR, Set.of(ProblemCode.YEAR_MISSING.id(), ProblemCode.YEAR_CONTRADICTED.id()),
            Field.DATE, Set.of());

    private FileDescription() {}

    /** What a record says. */
    public static Optional<String> read(Field field, ReportRecord record) {
        Description report = record.report();
        return switch (field.part()) {
            case TITLE -> report.title();
            case ISSUER -> report.issuer();
            case YEAR -> report.year().stream().mapToObj(Integer::toString).findFirst();
            case DATE -> report.date();
            case HEADING -> section(field, record).map(Section::heading);
            case TEXT -> section(field, record).map(Section::text);
        };
    }

    /** What people call a field, of a figure or of the report. */
    public static String words(String field, FigureFields fields, Messages messages) {
        return Field.of(field)
                .map(said -> messages.text("field." + said.part().id(), said.section()))
                .orElseGet(() -> fields.words(field, messages.locale()));
    }

    private static Optional<Section> section(Field field, ReportRecord record) {
        return record.sections().orElse(List.of()).stream()
                .filter(section -> section.number() == field.section())
                .findFirst();
    }

    /**
     * What a person says, as it is kept.
     *
     * @throws CorrectionRefused where it cannot be so
     */
    static Optional<String> checked(Field field, Optional<String> said) {
        boolean isText = field.part() == Part.TEXT;
        Optional<String> value = said.map(String::strip);
        boolean mustBeThere = field.section() > 0 || field.part() == Part.ISSUER || field.part() == Part.YEAR;
        if (value.isEmpty() && mustBeThere
                || !isText && value.filter(String::isEmpty).isPresent()) {
            throw new CorrectionRefused("correct.empty", field.id());
        }
        value = value.map(text -> isText ? paragraphs(text) : text);
        value.ifPresent(text -> {
            if (!isPossible(field, text)) {
                throw new CorrectionRefused("correct.no-" + field.part().id(), isText ? field.id() : text);
            }
        });
        return value;
    }

    /** As records have it: a line each, and none empty. */
    private static String paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static boolean isPossible(Field field, String text) {
        return switch (field.part()) {
            case TITLE, ISSUER, HEADING ->
                text.length() <= LONGEST && text.lines().count() == 1;
            case YEAR -> text.matches("\\d{4}") && ReportYear.isPossible(Integer.parseInt(text));
            case DATE -> isDate(text);
            case TEXT -> text.length() <= LONGEST_TEXT;
        };
    }

    private static boolean isDate(String text) {
        try {
            return !LocalDate.parse(text).toString().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The record with what people said of its file. */
    public static ReportRecord laid(ReportRecord read, List<FileCorrection> corrections) {
        ReportRecord record = read;
        for (FileCorrection correction : corrections) {
            record = laid(record, correction);
        }
        return record;
    }

    private static ReportRecord laid(ReportRecord read, FileCorrection said) {
        Description old = read.report();
        Optional<String> value = said.value();
        Description report = new Description(
                said.field().equals(Field.TITLE) ? value : old.title(),
                said.field().equals(Field.ISSUER) ? value : old.issuer(),
                said.field().equals(Field.YEAR) ? OptionalInt.of(Integer.parseInt(value.orElseThrow())) : old.year(),
                old.template(),
                old.forms(),
                old.documentNumber(),
                old.signatory(),
                said.field().equals(Field.DATE) ? value : old.date(),
                old.publishedAt(),
                old.preamble(),
                old.closing());
        Set<String> settled = SETTLED.getOrDefault(said.field(), Set.of());
        List<Note> notes = read.problems().stream()
                .filter(note -> !settled.contains(note.code()))
                .toList();
        return new ReportRecord(
                read.schema(),
                read.source(),
                report,
                said.field().section() > 0 ? read.sections().map(found -> laid(found, said)) : read.sections(),
                read.values(),
                read.checks(),
                notes,
                read.verdict(),
                read.reader());
    }

    /** The sections in their order, one of them as a person says it; it is on no page where none was read. */
    private static List<Section> laid(List<Section> found, FileCorrection said) {
        int number = said.field().section();
        boolean isHeading = said.field().part() == Part.HEADING;
        String value = said.value().orElse("");
        Section old = found.stream()
                .filter(section -> section.number() == number)
                .findFirst()
                .orElse(new Section(number, "", "", OptionalInt.empty()));
        Section now =
                new Section(number, isHeading ? value : old.heading(), isHeading ? old.text() : value, old.page());
        return Stream.concat(found.stream().filter(section -> section.number() != number), Stream.of(now))
                .sorted(Comparator.comparingInt(Section::number))
                .toList();
    }
}
