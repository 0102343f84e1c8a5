package nianbao.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What one file states, as the record contract {@code nianbao/record/2} (docs/formats.md) has it. A file that could not be
 * read, or is no annual report, gives one too: its {@link #verdict} says so.
 *
 * @param source the file
 * @param title of the report, as it stands in it
 * @param issuer the body whose report it is
 * @param year that is reported on, not that of publication
 * @param template the id of the form that all its tables share, such as {@code ogi-2021}, or {@code mixed}
 * @param date that the report bears at its end
 * @param publishedAt the day on which a web page says that it was published
 * @param documentNumber the number of the document, such as 某政办〔2024〕3号
 * @param preamble the prose before the first section
 * @param closing the prose after the last section
 * @param sections in their order; empty where only the figures were asked for
 * @param figures one for each field of each table's form, whether its cell was found or not
 * @param checks the sums that the form demands, and whether the report's own figures keep them
 * @param problems what a person should know of this file
 * @param verdict whether the figures can be used as they are
 * @param readBy the version of the reader, which is another wherever reading changed
 * @param json the whole record on one line of JSON, with members that are not named here
 */
public record Report(
        Source source,
        Optional<String> title,
        Optional<String> issuer,
        OptionalInt year,
        Optional<String> template,
        Optional<LocalDate> date,
        Optional<LocalDate> publishedAt,
        Optional<String> documentNumber,
        Optional<String> preamble,
        Optional<String> closing,
        Optional<List<Section>> sections,
        List<Figure> figures,
        List<Check> checks,
        List<Problem> problems,
        Verdict verdict,
        String readBy,
        String json) {
    public Report {
        sections = sections.map(List::copyOf);
        figures = List.copyOf(figures);
        checks = List.copyOf(checks);
        problems = List.copyOf(problems);
    }

    /**
     * The figure of a field, such as {@code requests.new.total}; docs/formats.md lists them.
     *
     * @return empty where the forms of this report's tables have no such field
     */
    public Optional<Figure> figure(String field) {
        return figures.stream().filter(figure -> figure.field().equals(field)).findFirst();
    }

    /**
     * The file.
     *
     * @param name without folders; of a member of an archive {@code archive.zip!/folder/member.pdf}
     * @param sha256 of its bytes, in lower case hex; empty where they could not be had
     * @param mediaType what the bytes are, whatever the name says
     * @param bytes how many
     * @param pages how many; empty for a file without pages, such as Word or a web page
     * @param text where its letters came from; empty where nothing was read
     */
    public record Source(
            String name,
            Optional<String> sha256,
            Optional<String> mediaType,
            OptionalLong bytes,
            OptionalInt pages,
            Optional<TextSource> text) {}

    /** Where the letters of a file came from. */
    public enum TextSource {
        /** All of them from the file itself. */
        DIGITAL,
        /** All of them were recognised on images. */
        OCR,
        /** Both. */
        MIXED
    }

    /**
     * The narrative of a section.
     *
     * @param text paragraphs, with one line feed between two of them; tables are not repeated in it
     * @param page on which it begins, counted from 1; empty for a file without pages
     */
    public record Section(int number, String heading, String text, OptionalInt page) {}

    /**
     * A figure of a table.
     *
     * @param field its name, such as {@code requests.new.natural_person}
     * @param value the number, in the form's unit; empty where there is none, or none is certain
     * @param raw all that stands in the cell; empty where there is no cell
     * @param unit that is printed, where it is another than the form's
     * @param status what the value is worth
     * @param confidence 0 to 1, the share of such readings that are right; empty where nothing was read
     * @param page counted from 1; empty for a file without pages
     * @param box of its cell on the page; empty for a file without pages
     * @param cell its place in the tables; empty where it was not found
     */
    public record Figure(
            String field,
            Optional<BigDecimal> value,
            Optional<String> raw,
            Optional<String> unit,
            FigureStatus status,
            Optional<BigDecimal> confidence,
            OptionalInt page,
            Optional<Box> box,
            Optional<Cell> cell) {
        /** Whether the value can be used as it stands: whether nothing speaks against it. */
        public boolean isCertain() {
            return status != FigureStatus.REVIEW && status != FigureStatus.MISSING;
        }
    }

    /** What the value of a figure is worth. */
    public enum FigureStatus {
        /** Read, and nothing speaks against it. */
        READ,
        /** The first reading broke the arithmetic, and another that the page itself supports mends it. */
        REPAIRED,
        /** Read, but doubtful: a person must look. */
        REVIEW,
        /** The cell is there, and was seen to hold nothing. */
        BLANK,
        /** The cell was not found. */
        MISSING,
        /** A person set it. */
        CORRECTED
    }

    /**
     * A place on a page as a reader sees it, in points (1/72 inch) from its top left corner.
     *
     * @throws IllegalArgumentException where it ends before it begins
     */
    public record Box(double left, double top, double right, double bottom) {
        public Box {
            if (left > right || top > bottom) {
                throw new IllegalArgumentException("a box that ends before it begins");
            }
        }
    }

    /** A place in the rebuilt tables of a report, each counted from 1. */
    public record Cell(int table, int row, int column) {}

    /**
     * A sum that the form demands.
     *
     * @param id such as {@code requests.balance.natural_person}
     * @param expected what the parts come to
     * @param actual what is printed
     * @param fields that it is made of
     */
    public record Check(
            String id,
            CheckResult result,
            Optional<BigDecimal> expected,
            Optional<BigDecimal> actual,
            List<String> fields) {
        public Check {
            fields = List.copyOf(fields);
        }
    }

    /** Whether the report's own figures keep a sum. */
    public enum CheckResult {
        PASS,
        /** They do not, and all of them are certain. */
        FAIL,
        /** It cannot be told. */
        UNKNOWN
    }

    /**
     * What a person should know of a file.
     *
     * @param code stable, such as {@code page-unreadable}; docs/errors.md has each of them
     * @param page counted from 1; empty where it is of the whole file
     * @param field the id of the figure that it is about; empty where it is about no single one
     * @param message what happened, in the language of the settings
     * @param advice what to do about it, in the same
     */
    public record Problem(
            String code,
            OptionalInt page,
            Optional<Box> box,
            Optional<String> field,
            String message,
            Optional<String> advice) {}

    /** Whether the figures of a report can be used as they are. */
    public enum Verdict {
        /** Issuer and year are known, every figure is certain, and no check fails. */
        ACCEPTED,
        /** The same, and the report's own figures break a check. */
        ACCEPTED_WITH_FAILURES,
        /** A person must look. */
        REVIEW,
        /** The file is no such annual report. */
        NOT_A_REPORT,
        /** The file could not be read; {@link Report#problems} says why. */
        REJECTED;

        /** As the JSON names it, such as {@code accepted-with-failures}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
