package nianbao.store.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person says of a file as a whole.
 *
 * @param value empty: the file does not say it
 */
public record FileCorrection(Field field, Optional<String> value, String by, Optional<String> note) {
    /** What can be said. */
    public enum Field {
        TITLE,
        ISSUER,
        YEAR,
        DATE;

        /** The stable name, such as {@code issuer}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The field of this name. */
        public static Optional<Field> of(String id) {
            return Arrays.stream(values())
                    .filter(field -> field.id().equals(id))
                    .findFirst();
        }
    }
}
