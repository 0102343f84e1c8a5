package nianbao.model.document;

import java.util.Optional;

/**
 * What a web page says beside an article on how it was published.
 *
 * @param day ISO 8601
 * @param body that published it, as the page names it
 */
public record Publication(Optional<String> day, Optional<String> body) {
    /** A file that does not say it. */
    public static final Publication NONE = new Publication(Optional.empty(), Optional.empty());

    /** This, and of {@code next} what this does not say. */
    public Publication or(Publication next) {
        return new Publication(day.or(next::day), body.or(next::body));
    }
}
