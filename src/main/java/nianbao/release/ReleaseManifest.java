package nianbao.release;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a release says of itself.
 *
 * @param date on which it was made
 * @param note what it is for
 * @param by who made it
 * @param program version of the program that wrote it
 * @param reader of that program, with the fingerprint of what decides a reading
 * @param filters which reports of the database are in it: options and what was given for them
 * @param desk what links to figures begin with
 * @param files all but the manifest itself, and the sums
 */
public record ReleaseManifest(
        String name,
        LocalDate date,
        Optional<String> note,
        Optional<String> by,
        String program,
        String reader,
        Map<String, String> filters,
        String desk,
        ReleaseCounts counts,
        List<ReleasedFile> files) {
    /** What a release may be called: its name becomes that of a folder, on any system. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    public ReleaseManifest {
        filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        files = List.copyOf(files);
        if (!isName(name)) {
            throw new IllegalArgumentException("no name of a release: " + name);
        }
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The name and the date: what the release is cited as. */
    public String title() {
        return name + "-" + date;
    }

    /** The same of these files. */
    public ReleaseManifest of(List<ReleasedFile> those) {
        return new ReleaseManifest(name, date, note, by, program, reader, filters, desk, counts, those);
    }
}
