package nianbao.review.version;

import java.util.List;
import java.util.Optional;
import nianbao.store.correction.Change;
import nianbao.store.reading.Reports.Title;
import nianbao.store.reading.Versions.Version;

/**
 * The files and readings of a report.
 *
 * @param versions those of the newest file first
 * @param choice by which a person said that a file counts; empty where the newest does
 * @param asked how many figures a person set that are not any more what the person saw
 */
public record ReportVersions(Title title, List<Version> versions, Optional<Change> choice, int asked) {
    public ReportVersions {
        versions = List.copyOf(versions);
    }

    /** Whether a person chose this file. */
    public boolean isChosen(Version version) {
        return choice.flatMap(Change::after).equals(Optional.of(version.sha256()));
    }
}
