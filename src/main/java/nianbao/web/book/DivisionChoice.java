package nianbao.web.book;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import nianbao.places.Divisions;

/**
 * The division that a request is about.
 *
 * @param words by which it is asked for
 * @param code of the one that is meant
 * @param choices the codes of those that may be meant, where it is not one
 */
record DivisionChoice(String words, Optional<String> code, List<String> choices) {
    static final String PARAMETER = "county";
    private static final int LONGEST = 60;
    private static final int MOST_CHOICES = 60;

    DivisionChoice {
        choices = List.copyOf(choices);
    }

    static DivisionChoice of(Context request) {
        String said =
                Optional.ofNullable(request.queryParam(PARAMETER)).orElse("").strip();
        String words = said.substring(0, Math.min(LONGEST, said.length()));
        if (words.isEmpty()) {
            return new DivisionChoice("", Optional.empty(), List.of());
        }
        Divisions divisions = Divisions.shipped();
        List<String> meant = divisions.meant(words);
        List<String> choices = meant.isEmpty() ? divisions.containing(words, MOST_CHOICES) : meant;
        return choices.size() == 1
                ? new DivisionChoice(words, Optional.of(choices.get(0)), List.of())
                : new DivisionChoice(words, Optional.empty(), choices);
    }
}
