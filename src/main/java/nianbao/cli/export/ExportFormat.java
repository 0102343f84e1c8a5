package nianbao.cli.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the panel is written as. */
enum ExportFormat {
    /** A figure a row, as comma-separated values. */
    CSV,
    /** A report a row, as comma-separated values. */
    WIDE,
    /** A figure an object, one a line. */
    JSONL,
    /** A figure a row. */
    PARQUET,
    /** A report a row, for Excel. */
    XLSX,
    /** The tables of the official form, for Excel. */
    FORM,
    /** Tables with descriptors, in a folder. */
    PACKAGE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExportFormat> of(String words) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(words))
                .findFirst();
    }

    /** Whether each figure has a row of its own. */
    boolean isFigureARow() {
        return this == CSV || this == JSONL || this == PARQUET;
    }

    /** Whether it is text, which may go to standard output. */
    boolean isText() {
        return this == CSV || this == WIDE || this == JSONL;
    }
}
