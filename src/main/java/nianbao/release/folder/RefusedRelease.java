package nianbao.release.folder;

import java.util.List;
import java.util.Locale;

/** A folder that is no release, or of which nothing can be derived. */
public final class RefusedRelease extends Exception {
    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final List<String> arguments;

    /** What is wrong with it. */
    public enum Fault {
        NO_FOLDER,
        NO_MANIFEST,
        MANIFEST_DAMAGED,
        TABLE_MISSING,
        TABLE_DAMAGED;

        /** The stable name, such as {@code no-folder}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    RefusedRelease(Fault fault, String... arguments) {
        super(fault.id() + " " + List.of(arguments));
        this.fault = fault;
        this.arguments = List.of(arguments);
    }

    public Fault fault() {
        return fault;
    }

    /** What a message names: the path, and what was found there. */
    public List<String> arguments() {
        return List.copyOf(arguments);
    }
}
