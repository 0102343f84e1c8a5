package nianbao.check.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Something of a draft that is not as its form has it.
 *
 * @param certain whether it surely is so: nothing else of the draft may explain it
 * @param fields of the row, column or table that it is about
 * @param found what stands in the draft; empty where nothing does
 * @param wanted what the form has there; empty where it has nothing
 * @param page where it stands, or should; empty in a file without pages
 */
public record Deviation(
        Aspect aspect,
        boolean certain,
        List<String> fields,
        Optional<String> found,
        Optional<String> wanted,
        OptionalInt page) {
    public Deviation {
        fields = List.copyOf(fields);
    }

    /** The same, of other fields, too. */
    Deviation alsoOf(List<String> others) {
        List<String> all =
                Stream.concat(fields.stream(), others.stream()).distinct().toList();
        return new Deviation(aspect, certain, all, found, wanted, page);
    }

    /** What of the form it is about. */
    public enum Aspect {
        /** There is no title. */
        TITLE_MISSING,
        /** The title names no year. */
        TITLE_YEAR,
        /** The title names no body. */
        TITLE_BODY,
        /** The day at the end is not of the year after the one in the title. */
        TITLE_DATE,
        SECTION_MISSING,
        /** A section stands at another place than in the form. */
        SECTION_ORDER,
        /** A heading bears another number than its place has: 一、三、三. */
        SECTION_NUMBER,
        /** A heading bears no number, where others do. */
        SECTION_UNNUMBERED,
        /** A heading has other words. */
        SECTION_WORDING,
        /** A section that the form does not have. */
        SECTION_FURTHER,
        TABLE_MISSING,
        /** A table is that of another form. */
        TABLE_OUTDATED,
        ROW_MISSING,
        COLUMN_MISSING,
        /** A row that the form does not have. */
        ROW_FURTHER,
        /** A row of the form stands there more than once. */
        ROW_TWICE,
        /** A row is called otherwise. */
        LABEL,
        /** The columns of a table are called otherwise. */
        HEAD,
        /** A figure is printed in another unit. */
        UNIT;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
