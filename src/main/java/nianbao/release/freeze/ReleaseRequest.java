package nianbao.release.freeze;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be released, and how it is called.
 *
 * @param note what it is for
 * @param by who releases it
 * @param filters by which its reports were chosen: options and what was given for them
 * @param desk what links to figures begin with
 */
public record ReleaseRequest(
        String name,
        LocalDate date,
        Optional<String> note,
        Optional<String> by,
        Map<String, String> filters,
        String desk) {
    public ReleaseRequest {
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    }

    /** The name and the date: what the release is cited as. */
    public String title() {
        return name + "-" + date;
    }
}
