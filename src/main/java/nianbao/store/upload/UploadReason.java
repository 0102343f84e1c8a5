package nianbao.store.upload;

import java.util.List;
import java.util.Locale;

/**
 * Why a file that was brought is in its state, or which file of its report counts: for whoever looks to be told in the language
 * that they read.
 *
 * @param arguments as the kind says
 */
public record UploadReason(Kind kind, List<String> arguments) {
    /** What there is to say. */
    public enum Kind {
        /** A problem decided: its code, and what its message was told with. */
        PROBLEM,
        /** The same bytes came before: the name of the file that had them. */
        SAME_BYTES,
        /** The file was not the same before and after it was read. */
        CHANGED,
        /** It counts now: the name of the file that counted before. */
        TAKES_OVER,
        /** Another file of the report counts: its name. */
        BEHIND;

        /** The stable name, such as {@code same-bytes}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind with this id. */
        static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public UploadReason {
        arguments = List.copyOf(arguments);
        if (arguments.isEmpty() != (kind == Kind.CHANGED)) {
            throw new IllegalArgumentException(kind + " of " + arguments);
        }
    }
}
