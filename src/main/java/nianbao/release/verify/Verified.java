package nianbao.release.verify;

import java.util.Locale;
import java.util.Optional;
import nianbao.release.folder.ReleasedReport;

/**
 * Something that a release says, and what came of deriving it.
 *
 * @param name of the figure, of what is said of the report, or of the check
 * @param released what the release says
 * @param now what is read today; nothing where nothing could be
 * @param person who said it, and when; of what a person said
 * @param detail where a file was looked for, what its reader said, which columns differ
 */
public record Verified(
        ReleasedReport report,
        Kind kind,
        String name,
        Outcome outcome,
        Said released,
        Said now,
        Optional<Person> person,
        String detail) {
    /** What it is about. */
    public enum Kind {
        FIGURE,
        /** Of the report as a whole: its body, its year, its verdict. */
        REPORT,
        CHECK;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is said.
     *
     * @param value a number or a text; empty where none stands there
     * @param status of a figure, by its id
     * @param place page and box of a figure; of a check what was expected and what stands there; empty where there is none
     */
    public record Said(String value, String status, String place) {
        public static final Said NOTHING = new Said("", "", "");

        static Said text(String text) {
            return new Said(text, "", "");
        }
    }

    /** Who said something, and when. */
    public record Person(String name, String at) {}
}
