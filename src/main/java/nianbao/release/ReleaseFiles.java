package nianbao.release;

import java.util.List;
import java.util.stream.Collectors;

/** The names of the files of a release. */
public final class ReleaseFiles {
    public static final String MANIFEST = "release.json";
    /** What {@code sha256sum -c} takes; whoever knows its own hash can tell whether anything was changed. */
    public static final String SUMS = "SHA256SUMS";

    public static final String README = "README.md";
    public static final String REPORTS = "reports.csv";
    public static final String FIGURES = "figures.csv";
    public static final String CHECKS = "checks.csv";
    public static final String CODEBOOK = "codebook.csv";
    public static final String IDENTITIES = "identities.csv";
    public static final String DOCUMENTS = "documents.csv";
    public static final String CORRECTIONS = "corrections.csv";
    public static final String DATA_PACKAGE = "datapackage.json";
    public static final String CROISSANT = "croissant.json";

    /** All that the manifest tells the hashes of. */
    public static final List<String> LISTED = List.of(
            README, CHECKS, CODEBOOK, CORRECTIONS, CROISSANT, DATA_PACKAGE, DOCUMENTS, FIGURES, IDENTITIES, REPORTS);

    private ReleaseFiles() {}

    /** The lines of {@link #SUMS}. */
    public static String sums(List<ReleasedFile> files) {
        return files.stream()
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .collect(Collectors.joining());
    }

    private static String name(String line) {
        return line.substring(line.indexOf(' '));
    }
}
