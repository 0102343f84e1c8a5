package nianbao.settings;

import java.io.Serial;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A file of settings is not as it should be: where, and what is wrong, for whoever puts it into words. */
public final class BadSettingsException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final Fault fault;
    private final String[] arguments;

    /** What is wrong; each has a text, {@code settings.<id>}, with its arguments. */
    public enum Fault {
        /** Of the file: why. */
        UNREADABLE,
        /** Of the text: what the parser says. */
        SYNTAX,
        /** No names with values stand here. */
        NO_SETTINGS,
        /** The name, and those that are known here. */
        UNKNOWN,
        /** The name, and what it may have been meant. */
        MISSPELT,
        /** The name. */
        MISSING,
        TWICE,
        NO_TEXT,
        NO_LIST,
        /** The name, and what stands there. */
        NO_NUMBER,
        NO_TRUTH,
        /** The name, what stands there, and what may. */
        NO_CHOICE,
        /** The name, and why. */
        NO_PATTERN,
        NO_FILE,
        /** The name, and what stands there. */
        NO_ADDRESS,
        /** What two have. */
        NAME_TWICE;

        /** The stable name, such as {@code no-number}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param line from 1; 0 where it is the whole file */
    BadSettingsException(Path file, int line, Fault fault, String... arguments) {
        super(file + ":" + line + ": " + fault.id() + " " + String.join(", ", arguments));
        this.file = file.toString();
        this.line = line;
        this.fault = fault;
        this.arguments = arguments.clone();
    }

    public String file() {
        return file;
    }

    /** From 1; 0 where it is the whole file. */
    public int line() {
        return line;
    }

    public Fault fault() {
        return fault;
    }

    /** What the text of the fault has places for. */
    public List<String> arguments() {
        return List.copyOf(Arrays.asList(arguments));
    }
}
