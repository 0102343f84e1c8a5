package nianbao.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is to be corrected in drafts, in words.
 *
 * @param language of the words, as web pages name it
 * @param whatHead what stands over what was found
 * @param adviceHead what stands over what to do about it
 * @param foot what stands below each page
 */
public record CheckSheet(
        String language,
        String title,
        String intro,
        String whatHead,
        String adviceHead,
        List<Draft> drafts,
        String foot) {
    public CheckSheet {
        drafts = List.copyOf(drafts);
    }

    /** How much a reader has to mind. */
    public enum Tone {
        GOOD,
        LOOK,
        BAD;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One file.
     *
     * @param facts what it is
     * @param conclusion all in one line
     */
    public record Draft(String name, List<Fact> facts, String conclusion, Tone tone, List<Group> groups) {
        public Draft {
            facts = List.copyOf(facts);
            groups = List.copyOf(groups);
        }
    }

    /** Something that is said of a file. */
    public record Fact(String name, String value) {}

    /** Points that weigh the same. */
    public record Group(String title, Tone tone, List<Point> points, Optional<String> more) {
        public Group {
            points = List.copyOf(points);
        }
    }

    /**
     * Something to correct or to look at.
     *
     * @param place where it stands, a line each
     * @param evidence the sentence that says otherwise
     * @param advice what to do about it
     */
    public record Point(int number, List<String> place, String what, Optional<String> evidence, String advice) {
        public Point {
            place = List.copyOf(place);
        }
    }
}
