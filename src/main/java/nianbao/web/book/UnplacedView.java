package nianbao.web.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.book.UnplacedBodies.Question;
import nianbao.places.Divisions;

/** A body that may belong to a division: a question to a person. */
public final class UnplacedView {
    /** Divisions that are offered: more are no help. */
    private static final int MOST_CHOICES = 20;

    private final Question question;
    private final Optional<String> code;

    /** @param code of the division that is asked about; empty for any */
    UnplacedView(Question question, Optional<String> code) {
        this.question = question;
        this.code = code;
    }

    /** A division that can be answered. */
    public record Choice(String code, String name) {}

    public String name() {
        return question.body().name();
    }

    public int reports() {
        return question.body().reports();
    }

    /** Its years, the first and the last. */
    public String years() {
        int first = question.body().firstYear();
        int last = question.body().lastYear();
        return first == last ? Integer.toString(first) : first + "–" + last;
    }

    /** Its latest report. */
    public String address() {
        return "/reports/" + question.body().report();
    }

    /** Those of its name, and then what they lie in. */
    public List<Choice> choices() {
        List<String> codes = new ArrayList<>(question.places());
        code.ifPresent(codes::add);
        return codes.stream()
                .limit(MOST_CHOICES)
                .map(each -> new Choice(each, Divisions.shipped().fullName(each)))
                .toList();
    }
}
