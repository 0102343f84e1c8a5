package nianbao.correct;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Note;
import nianbao.store.correction.FileCorrection;
import nianbao.store.correction.FileCorrection.Field;

/** Title, issuer, year and date of a report: what was read, what a person may say, and the record with that. */
final class FileDescription {
    /** Characters of the longest title; a whole page is none. */
    private static final int LONGEST = 200;
    /** The first year that was reported on. */
    private static final int FIRST_YEAR = 2008;

    private static final int LAST_YEAR = 2099;

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

    /** What was read. */
    static Optional<String> read(Field field, ReportRecord record) {
        Description report = record.report();
        return switch (field) {
            case TITLE -> report.title();
            case ISSUER -> report.issuer();
            case YEAR -> report.year().stream().mapToObj(Integer::toString).findFirst();
            case DATE -> report.date();
        };
    }

    /**
     * What a person says, as it is kept.
     *
     * @throws CorrectionRefused where it cannot be so
     */
    static Optional<String> checked(Field field, Optional<String> said) {
        Optional<String> value = said.map(String::strip);
        boolean mustBeThere = field == Field.ISSUER || field == Field.YEAR;
        if (value.isEmpty() && mustBeThere || value.filter(String::isEmpty).isPresent()) {
            throw new CorrectionRefused("correct.empty", field.id());
        }
        value.ifPresent(text -> {
            if (!isPossible(field, text)) {
                throw new CorrectionRefused("correct.no-" + field.id(), text);
            }
        });
        return value;
    }

    private static boolean isPossible(Field field, String text) {
        return switch (field) {
            case TITLE, ISSUER -> text.length() <= LONGEST && text.lines().count() == 1;
            case YEAR ->
                text.matches("\\d{4}") && Integer.parseInt(text) >= FIRST_YEAR && Integer.parseInt(text) <= LAST_YEAR;
            case DATE -> isDate(text);
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
    static ReportRecord laid(ReportRecord read, List<FileCorrection> corrections) {
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
                said.field() == Field.TITLE ? value : old.title(),
                said.field() == Field.ISSUER ? value : old.issuer(),
                said.field() == Field.YEAR ? OptionalInt.of(Integer.parseInt(value.orElseThrow())) : old.year(),
                old.template(),
                old.forms(),
                old.documentNumber(),
                old.signatory(),
                said.field() == Field.DATE ? value : old.date(),
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
                read.sections(),
                read.values(),
                read.checks(),
                notes,
                read.verdict(),
                read.reader());
    }
}
