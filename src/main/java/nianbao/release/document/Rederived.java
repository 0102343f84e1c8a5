package nianbao.release.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.model.ReportRecord;
import nianbao.store.correction.Change;

/** What came of reading a file again. */
public sealed interface Rederived {
    /**
     * It was read.
     *
     * @param plain what is read of it; between lines that a person drew, where these stand
     * @param counting what counts of it today with what people say
     * @param standing what people said of it and its report, and stands; empty where no database knows of it
     * @param body the name by which the database knows the body whose report it is
     */
    record Read(ReportRecord plain, ReportRecord counting, List<Change> standing, Optional<String> body)
            implements Rederived {
        public Read {
            standing = List.copyOf(standing);
        }
    }

    /**
     * It was not read.
     *
     * @param detail where it was looked for, or what its reader said
     */
    record Lost(Reason reason, String detail) implements Rederived {}

    /** Why a file was not read. */
    enum Reason {
        FILE_GONE,
        FILE_CHANGED,
        NOT_READABLE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
