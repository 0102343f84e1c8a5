package nianbao.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What one file states, in the order of the record contract {@value #SCHEMA}. The JSON has the same members under the
 * same names.
 *
 * @param sections empty where only the figures were asked for: the prose was not read
 */
public record ReportRecord(
        String schema,
        Source source,
        Description report,
        Optional<List<Section>> sections,
        List<Value> values,
        List<Check> checks,
        List<Note> problems,
        Verdict verdict,
        Reader reader) {
    public static final String SCHEMA = "nianbao/record/2";

    public ReportRecord {
        sections = sections.map(List::copyOf);
        values = List.copyOf(values);
        checks = List.copyOf(checks);
        problems = List.copyOf(problems);
    }

    /** The record of a file of which all was asked for. */
    public ReportRecord(
            String schema,
            Source source,
            Description report,
            List<Section> sections,
            List<Value> values,
            List<Check> checks,
            List<Note> problems,
            Verdict verdict,
            Reader reader) {
        this(schema, source, report, Optional.of(sections), values, checks, problems, verdict, reader);
    }

    /** The record of a file that could not be read. */
    public static ReportRecord rejected(Source source, Note why, Reader reader) {
        return new ReportRecord(
                SCHEMA,
                source,
                Description.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(why),
                Verdict.REJECTED,
                reader);
    }

    /** This record, with more to tell a person. */
    public ReportRecord withNotes(List<Note> more) {
        List<Note> notes = new ArrayList<>(problems);
        notes.addAll(more);
        return new ReportRecord(schema, source, report, sections, values, checks, notes, verdict, reader);
    }

    /**
     * The file.
     *
     * @param name without folders
     * @param sha256 of its bytes, in lower case hex; empty where they could not be had
     * @param bytes how many; empty where they could not be had
     * @param textSource {@code digital}, {@code ocr} or {@code mixed}; empty where nothing was read
     */
    public record Source(
            String name,
            Optional<String> sha256,
            Optional<String> mediaType,
            OptionalLong bytes,
            OptionalInt pages,
            Optional<String> textSource) {
        /** A file of which only the name is known. */
        public static Source named(String name) {
            return new Source(
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalInt.empty(),
                    Optional.empty());
        }

        /** A file that was opened, and not read. */
        public static Source of(SourceFile file) {
            return new Source(
                    file.name(),
                    file.sha256(),
                    Optional.of(file.mediaType()),
                    file.bytes().length,
                    OptionalInt.empty(),
                    Optional.empty());
        }

        /** A file whose bytes are at hand. */
        public Source(
                String name,
                String sha256,
                Optional<String> mediaType,
                long bytes,
                OptionalInt pages,
                Optional<String> textSource) {
            this(name, Optional.of(sha256), mediaType, OptionalLong.of(bytes), pages, textSource);
        }
    }

    /**
     * The report as a whole.
     *
     * @param template the id of the form that all its tables share, or {@code mixed}
     * @param date that the report bears at its end, ISO 8601
     * @param publishedAt the day on which a web page says that it was published, ISO 8601
     */
    public record Description(
            Optional<String> title,
            Optional<String> issuer,
            OptionalInt year,
            Optional<String> template,
            Forms forms,
            Optional<String> documentNumber,
            Optional<String> signatory,
            Optional<String> date,
            Optional<String> publishedAt,
            Optional<String> preamble,
            Optional<String> closing) {
        public static final Description UNKNOWN = new Description(
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Forms.of(Map.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** This without what stands before and after the sections. */
        public Description withoutProse() {
            return new Description(
                    title,
                    issuer,
                    year,
                    template,
                    forms,
                    documentNumber,
                    signatory,
                    date,
                    publishedAt,
                    Optional.empty(),
                    Optional.empty());
        }

        /** This, published on {@code day}. */
        public Description publishedAt(Optional<String> day) {
            return new Description(
                    title, issuer, year, template, forms, documentNumber, signatory, date, day, preamble, closing);
        }
    }

    /**
     * The id of each table's form; empty where the table was not found.
     *
     * @param further those of tables that only other forms have, by the ids of the tables, where they were found
     */
    public record Forms(
            Optional<String> proactive,
            Optional<String> requests,
            Optional<String> disputes,
            Map<String, String> further) {
        public Forms {
            further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
        }

        /** The forms of the tables that were found, by the ids of the tables. */
        public static Forms of(Map<String, String> found) {
            Map<String, String> further = new LinkedHashMap<>(found);
            return new Forms(
                    Optional.ofNullable(further.remove("proactive")),
                    Optional.ofNullable(further.remove("requests")),
                    Optional.ofNullable(further.remove("disputes")),
                    further);
        }

        /** The form of a table. */
        public Optional<String> of(String table) {
            return switch (table) {
                case "proactive" -> proactive;
                case "requests" -> requests;
                case "disputes" -> disputes;
                default -> Optional.ofNullable(further.get(table));
            };
        }
    }

    /** A section's narrative: paragraphs parted by one line feed. */
    public record Section(int number, String heading, String text, OptionalInt page) {}

    /**
     * A figure.
     *
     * @param raw all that stands in the cell; empty where there is no cell
     * @param unit the unit that is printed, where it is another than the form's
     * @param confidence 0 to 1: the share of such readings that are right; empty where nothing was read
     * @param box left, top, right, bottom in points on the page as a reader sees it
     * @param readings what each reader of the image saw; empty for text that the file itself states
     */
    public record Value(
            String field,
            Optional<BigDecimal> value,
            Optional<String> raw,
            Optional<String> unit,
            Status status,
            Optional<BigDecimal> confidence,
            OptionalInt page,
            Optional<List<BigDecimal>> box,
            Optional<Position> cell,
            List<Evidence.Reading> readings) {
        public Value {
            readings = List.copyOf(readings);
        }

        /** The same place with another value and status. */
        public Value with(Optional<BigDecimal> other, Status otherStatus) {
            return new Value(field, other, raw, unit, otherStatus, confidence, page, box, cell, readings);
        }
    }

    /** A place in the rebuilt tables, each counted from 1. */
    public record Position(int table, int row, int column) {}

    public enum Status {
        READ,
        REPAIRED,
        REVIEW,
        BLANK,
        MISSING,
        CORRECTED;

        /** Whether nothing speaks against what is said to stand there, a number or nothing. */
        public boolean isCertain() {
            return this != REVIEW && this != MISSING;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An identity of the form, and whether the report's own figures keep it. */
    public record Check(
            String id,
            CheckVerdict verdict,
            Optional<BigDecimal> expected,
            Optional<BigDecimal> actual,
            List<String> fields) {
        public Check {
            fields = List.copyOf(fields);
        }
    }

    public enum CheckVerdict {
        PASS,
        FAIL,
        UNKNOWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A problem, told to a person.
     *
     * @param field the id of the value that it is about; empty where it is about no single one, and in records
     *     that were kept before there was this member
     */
    public record Note(
            String code,
            OptionalInt page,
            Optional<List<BigDecimal>> box,
            Optional<String> field,
            String message,
            Optional<String> advice) {}

    /** The program that made the record. */
    public record Reader(String name, String version) {}

    public enum Verdict {
        ACCEPTED,
        ACCEPTED_WITH_FAILURES,
        REVIEW,
        NOT_A_REPORT,
        REJECTED;

        /** Whether the file is a report that could be read, certain or not. */
        public boolean isReport() {
            return this != NOT_A_REPORT && this != REJECTED;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
