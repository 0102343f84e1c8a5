package nianbao.cli.check;

import java.util.List;
import java.util.Optional;
import nianbao.check.Finding;
import nianbao.check.Finding.Level;
import nianbao.check.form.PrintedLabel;
import nianbao.model.ReportRecord;

/**
 * A draft and what is to be looked at in it.
 *
 * @param labels of its tables as they are printed
 * @param before the name of the file of the year before that it was held against
 */
record CheckedDraft(ReportRecord draft, List<PrintedLabel> labels, Optional<String> before, List<Finding> findings) {
    CheckedDraft {
        labels = List.copyOf(labels);
        findings = List.copyOf(findings);
    }

    /** One that was read, and not looked at yet. */
    static CheckedDraft read(ReportRecord draft, List<PrintedLabel> labels) {
        return new CheckedDraft(draft, labels, Optional.empty(), List.of());
    }

    CheckedDraft with(Optional<String> earlier, List<Finding> found) {
        return new CheckedDraft(draft, labels, earlier, found);
    }

    List<Finding> of(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).toList();
    }

    boolean isSound() {
        return of(Level.FAIL).isEmpty();
    }
}
