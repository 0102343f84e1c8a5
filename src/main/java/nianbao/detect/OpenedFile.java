package nianbao.detect;

import java.util.List;
import nianbao.model.Problem;
import nianbao.model.ReportRecord.Source;
import nianbao.model.SourceFile;

/** A file that was asked for, or a member of an archive that was. */
public sealed interface OpenedFile {
    /** As records name it. */
    String name();

    /**
     * Ready to be read.
     *
     * @param notes what a person should know of how it was found
     */
    record Ready(SourceFile file, List<Problem> notes) implements OpenedFile {
        public Ready {
            notes = List.copyOf(notes);
        }

        @Override
        public String name() {
            return file.name();
        }
    }

    /** Not opened, and why. */
    record Refused(Source source, Problem problem) implements OpenedFile {
        @Override
        public String name() {
            return source.name();
        }
    }
}
