package nianbao.release.folder;

import java.util.Optional;
import nianbao.store.reading.BodyName;

/**
 * What a release says of a report as a whole; texts as they stand in its table.
 *
 * @param number of it in the release
 */
public record ReleasedReport(
        long number,
        String body,
        String year,
        String title,
        String verdict,
        String form,
        String file,
        String sha256,
        String textSource,
        long doubtful,
        long failed) {
    /** Characters of a hash that hardly two files share. */
    private static final int HASH = 8;

    static ReleasedReport of(TableReader.Row row) throws RefusedRelease {
        return new ReleasedReport(
                row.count("report"),
                row.text("body"),
                row.text("year"),
                row.text("title"),
                row.text("verdict"),
                row.text("form"),
                row.text("file"),
                row.text("sha256"),
                row.text("text_source"),
                row.count("doubtful_figures"),
                row.count("failed_checks"));
    }

    /** What people call it: body and year, else its file. */
    public String title(String unknown) {
        return Optional.of(body)
                .filter(name -> !name.isEmpty())
                .map(name -> name + (year.isEmpty() ? "" : "/" + year))
                .orElse(file.isEmpty() ? unknown : file);
    }

    /** Whether a person may mean it: by its number, by {@code BODY/YEAR} or the body, by the beginning of the file's hash. */
    public boolean isCalled(String words) {
        String key = BodyName.key(words);
        return words.equals(Long.toString(number))
                || key.equals(BodyName.key(body + "/" + year))
                || key.equals(BodyName.key(body))
                || words.length() >= HASH && sha256.startsWith(words);
    }
}
