package nianbao.web.version;

import java.util.ArrayList;
import java.util.List;
import nianbao.review.version.ReportVersions;
import nianbao.store.correction.DrawnTables;
import nianbao.store.reading.Versions.Standing;
import nianbao.store.reading.Versions.Version;
import nianbao.web.page.Frame;

/** The files and readings of a report, as their page shows them. */
public final class VersionsView {
    private final Frame frame;
    private final ReportVersions versions;

    VersionsView(Frame frame, ReportVersions versions) {
        this.frame = frame;
        this.versions = versions;
    }

    public long number() {
        return versions.title().report();
    }

    public String title() {
        return VersionsPage.title(frame, versions.title());
    }

    public int asked() {
        return versions.asked();
    }

    /**
     * A reading in words.
     *
     * @param opensFile whether it is the first of its file in the list: that is where the file can be chosen
     */
    public record Line(
            long reading,
            String sha256,
            String name,
            String arrived,
            String reader,
            String read,
            String verdict,
            boolean counts,
            String why,
            boolean opensFile,
            boolean mayBeChosen) {}

    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        String file = "";
        for (Version version : versions.versions()) {
            boolean opens = !version.sha256().equals(file);
            file = version.sha256();
            boolean counting = versions.versions().stream()
                    .anyMatch(each -> each.sha256().equals(version.sha256()) && each.standing() == Standing.CURRENT);
            lines.add(new Line(
                    version.reading(),
                    version.sha256(),
                    version.name(),
                    frame.time(version.arrivedAt()),
                    version.reader(),
                    frame.time(version.readAt()),
                    version.verdict(),
                    version.standing() == Standing.CURRENT,
                    why(version),
                    opens,
                    opens && !(counting && isChosen()) && frame.mayReview()));
        }
        return lines;
    }

    /** Whether there are two that can be held against each other. */
    public boolean canCompare() {
        return versions.versions().size() > 1;
    }

    /** Whether a person said which file counts. */
    public boolean isChosen() {
        return versions.choice().isPresent();
    }

    private String why(Version version) {
        if (version.standing() == Standing.CURRENT && versions.isChosen(version)) {
            return versions.choice()
                    .map(choice -> frame.text(
                            "versions.chosen",
                            choice.by(),
                            frame.time(choice.at()),
                            choice.note().orElse("")))
                    .orElse("");
        }
        return frame.text(
                version.standing() == Standing.REREAD && isDrawnSince(version)
                        ? "versions.redrawn"
                        : "versions.standing." + version.standing().id());
    }

    /** Whether a reading of the same file counts that was made between lines that a person drew. */
    private boolean isDrawnSince(Version version) {
        return versions.versions().stream()
                .anyMatch(each -> each.sha256().equals(version.sha256())
                        && each.standing() == Standing.CURRENT
                        && DrawnTables.isDrawn(each.reader()));
    }

    /** The reading that counts, and the one that it is best compared with. */
    public long current() {
        return versions.versions().stream()
                .filter(version -> version.standing() == Standing.CURRENT)
                .map(Version::reading)
                .findFirst()
                .orElse(versions.versions().get(0).reading());
    }

    /** The reading of another file, or else another reading, to be compared with the one that counts. */
    public long former() {
        long current = current();
        String file = versions.versions().stream()
                .filter(version -> version.reading() == current)
                .map(Version::sha256)
                .findFirst()
                .orElse("");
        return versions.versions().stream()
                .filter(version -> !version.sha256().equals(file))
                .map(Version::reading)
                .findFirst()
                .orElseGet(() -> versions.versions().stream()
                        .map(Version::reading)
                        .filter(reading -> reading != current)
                        .findFirst()
                        .orElse(current));
    }
}
