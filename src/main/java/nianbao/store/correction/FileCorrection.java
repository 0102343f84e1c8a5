package nianbao.store.correction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person says of a file as a whole.
 *
 * @param value empty: the file does not say it
 */
public record FileCorrection(Field field, Optional<String> value, String by, Optional<String> note) {
    /** What part of a report can be said. */
    public enum Part {
        TITLE,
        ISSUER,
        YEAR,
        DATE,
        /** Of a section, without its number. */
        HEADING,
        /** Of a section, paragraph by paragraph. */
        TEXT;

        /** The stable name, such as {@code issuer}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What can be said.
     *
     * @param section its number, for a heading and a text; otherwise 0
     */
    public record Field(Part part, int section) {
        public static final Field TITLE = new Field(Part.TITLE, 0);
        public static final Field ISSUER = new Field(Part.ISSUER, 0);
        public static final Field YEAR = new Field(Part.YEAR, 0);
        public static final Field DATE = new Field(Part.DATE, 0);
        /** What is said of the report and of none of its sections. */
        public static final List<Field> OF_REPORT = List.of(TITLE, ISSUER, YEAR, DATE);

        private static final Pattern OF_SECTION = Pattern.compile("section-([1-9][0-9]?)-(heading|text)");

        public static Field heading(int section) {
            return new Field(Part.HEADING, section);
        }

        public static Field text(int section) {
            return new Field(Part.TEXT, section);
        }

        /** The stable name, such as {@code issuer} or {@code section-2-heading}. */
        public String id() {
            return section == 0 ? part.id() : "section-" + section + "-" + part.id();
        }

        /** The field of this name. */
        public static Optional<Field> of(String id) {
            Matcher section = OF_SECTION.matcher(id);
            if (section.matches()) {
                int number = Integer.parseInt(section.group(1));
                return Optional.of(section.group(2).equals(Part.TEXT.id()) ? text(number) : heading(number));
            }
            return OF_REPORT.stream().filter(field -> field.id().equals(id)).findFirst();
        }
    }
}
