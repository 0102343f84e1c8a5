package nianbao.book;

import java.util.List;
import nianbao.places.Divisions;
import nianbao.store.ReportStore;
import nianbao.store.book.UnplacedBody;

/** The bodies whose names tell no division: whether they belong to one is a question to a person. */
public final class UnplacedBodies {
    private final ReportStore store;
    private final Divisions divisions = Divisions.shipped();

    public UnplacedBodies(ReportStore store) {
        this.store = store;
    }

    /**
     * A question.
     *
     * @param places the divisions that are called as what the name of the body begins with
     */
    public record Question(UnplacedBody body, List<String> places) {
        public Question {
            places = List.copyOf(places);
        }
    }

    /** Those that may belong to a division, for all that their names tell. */
    public List<Question> of(String code) {
        return store.read(tables -> tables.book().unplacedBodies("")).stream()
                .map(body -> new Question(body, divisions.perhapsIn(code, body.name())))
                .filter(question -> !question.places().isEmpty())
                .toList();
    }

    /** All whose names have these words in them. */
    public List<Question> with(String words) {
        return store.read(tables -> tables.book().unplacedBodies(words)).stream()
                .map(body -> new Question(body, divisions.perhapsIn("", body.name())))
                .toList();
    }
}
