package nianbao.cli.check;

import java.util.ArrayList;
import java.util.List;
import nianbao.check.Finding;
import nianbao.check.Finding.Level;
import nianbao.correct.FigureFields;
import nianbao.model.ReportRecord;
import nianbao.words.Messages;

/** Findings as a person reads them on a terminal: the report, then what is wrong, then what to look at. */
final class CheckText {
    private final FindingText words;
    private final Messages messages;
    private final FindingLimit limit;

    CheckText(FigureFields fields, Messages messages, FindingLimit limit) {
        this.words = new FindingText(fields, messages);
        this.messages = messages;
        this.limit = limit;
    }

    List<String> lines(CheckedDraft checked) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(
                "check.head",
                checked.draft().source().name(),
                checked.draft().report().title().orElse("-")));
        checked.before().ifPresent(before -> lines.add("  " + messages.text("check.before", before)));
        for (Level level : Level.values()) {
            List<Finding> found = checked.of(level);
            if (!found.isEmpty()) {
                lines.add(messages.text("check." + level.id(), found.size()));
                limit.byKind(found).forEach(some -> add(lines, some, checked.draft()));
            }
        }
        if (checked.findings().isEmpty()) {
            lines.add(messages.text("check.nothing"));
        }
        return lines;
    }

    private void add(List<String> lines, List<Finding> found, ReportRecord draft) {
        List<Finding> told = limit.told(found);
        told.forEach(finding -> lines.add("  " + place(finding) + line(finding, draft)));
        if (told.size() < found.size()) {
            lines.add("  " + messages.text("check.more", found.size() - told.size()));
        }
    }

    /** The page; of a file without pages the table, where the labels alone do not tell it. */
    private String place(Finding finding) {
        return finding.page().isPresent()
                ? messages.text("check.page", finding.page().getAsInt())
                : finding.says().isPresent()
                                || finding.fields().isEmpty()
                                || finding.deviation().isEmpty()
                        ? ""
                        : words.part(finding)
                                .map(part -> messages.text("check.at", part))
                                .orElse("");
    }

    private String line(Finding finding, ReportRecord draft) {
        String what = words.what(finding);
        return words.evidence(finding, draft)
                .map(sentence -> messages.text("check.evidence", what, sentence))
                .orElse(what);
    }
}
