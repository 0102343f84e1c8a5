package nianbao.review.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.words.Messages;

/** The columns of a table of changes. */
enum ChangeColumn {
    NUMBER,
    AT,
    BY,
    KIND,
    ACTION,
    REPORT,
    FILE,
    WORDS,
    BEFORE,
    AFTER,
    NOTE,
    ENDED_BY,
    ENDED_AT,
    FIELD,
    SHA256,
    BODY,
    OTHER_BODY,
    TAKES_BACK,
    TABLES;

    private static final List<Messages> LANGUAGES =
            List.of(Messages.in(Locale.ENGLISH), Messages.in(Locale.SIMPLIFIED_CHINESE));

    /** The stable name, such as {@code ended_by}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title(Messages messages) {
        return messages.text("changes.column." + id());
    }

    /** The column of this name, or of this title in any language. */
    static Optional<ChangeColumn> of(String name) {
        return Arrays.stream(values())
                .filter(column -> column.id().equals(name)
                        || LANGUAGES.stream()
                                .anyMatch(messages -> column.title(messages).equals(name)))
                .findFirst();
    }
}
