package nianbao.cli.release;

import java.util.regex.Pattern;
import nianbao.release.folder.FileProblem;
import nianbao.words.Messages;

/** What of the files of a release is not as it says, in words. */
record FileProblemText(Messages messages) {
    /** What a terminal would obey; a release of others may hold anything. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    String text(FileProblem problem) {
        return plain(
                messages.text("verify.file." + problem.kind().id(), problem.name(), problem.said(), problem.found()));
    }

    /** A line that does nothing to a terminal. */
    static String plain(String line) {
        return CONTROL.matcher(line).replaceAll("\uFFFD");
    }
}
