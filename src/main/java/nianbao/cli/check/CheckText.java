package nianbao.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.check.Finding;
import nianbao.check.Finding.Kind;
import nianbao.check.Finding.Level;
import nianbao.cli.check.CheckCommand.Told;
import nianbao.cli.text.StoreTexts;
import nianbao.correct.FigureFields;
import nianbao.model.ReportRecord;
import nianbao.words.Messages;

/** Findings in words, as a person reads them: the report, then what is wrong, then what to look at. */
final class CheckText {
    /** Fields that are named one by one; more are told by how many they are. */
    private static final int MOST_FIELDS = 3;
    /** Findings of a kind that are told, where not all are asked for. */
    private static final int MOST_OF_A_KIND = 8;

    private final FigureFields fields;
    private final Messages messages;
    private final boolean all;

    /** @param all whether each of many findings of a kind is told */
    CheckText(FigureFields fields, Messages messages, boolean all) {
        this.fields = fields;
        this.messages = messages;
        this.all = all;
    }

    List<String> lines(ReportRecord draft, Told told) {
        List<String> lines = new ArrayList<>();
        lines.add(
                messages.text("check.head", told.file(), draft.report().title().orElse("-")));
        told.before().ifPresent(before -> lines.add("  " + messages.text("check.before", before)));
        for (Level level : Level.values()) {
            List<Finding> found = told.findings().stream()
                    .filter(finding -> finding.level() == level)
                    .toList();
            if (!found.isEmpty()) {
                lines.add(messages.text("check." + level.id(), found.size()));
                for (Kind kind : Kind.values()) {
                    add(
                            lines,
                            found.stream()
                                    .filter(finding -> finding.kind() == kind)
                                    .toList());
                }
            }
        }
        if (told.findings().isEmpty()) {
            lines.add(messages.text("check.nothing"));
        }
        return lines;
    }

    private void add(List<String> lines, List<Finding> found) {
        int told = all || found.size() <= MOST_OF_A_KIND + 1 ? found.size() : MOST_OF_A_KIND;
        found.subList(0, told).forEach(finding -> lines.add("  " + place(finding) + line(finding)));
        if (told < found.size()) {
            lines.add("  " + messages.text("check.more", found.size() - told));
        }
    }

    private String place(Finding finding) {
        return finding.page().isPresent()
                ? messages.text("check.page", finding.page().getAsInt())
                : "";
    }

    private String line(Finding finding) {
        String says = StoreTexts.number(finding.says());
        String other = StoreTexts.number(finding.other());
        return switch (finding.kind()) {
            case ARITHMETIC ->
                messages.text(
                        "check.arithmetic",
                        finding.subject()
                                .map(id -> fields.check(id, messages.locale()))
                                .orElse(""),
                        says,
                        other);
            case CARRIED -> messages.text("check.carried", names(finding), says, other);
            case FILES ->
                finding.fields().isEmpty()
                        ? messages.text("check.headings", finding.subject().orElse(""))
                        : messages.text(
                                "check.files",
                                names(finding),
                                says,
                                finding.subject().orElse(""),
                                other);
            case PROSE ->
                messages.text(
                        "check.prose",
                        names(finding),
                        says,
                        other,
                        finding.subject().orElse(""));
            case BLANK -> messages.text("check.blank", names(finding));
            case DOUBTFUL -> messages.text("check.doubtful", names(finding), says, why(finding));
            case REPORT -> why(finding);
        };
    }

    private String why(Finding finding) {
        Optional<String> field = finding.fields().stream().findFirst();
        return finding.subject()
                .map(said -> StoreTexts.message(fields, field, said, messages))
                .orElse("");
    }

    private String names(Finding finding) {
        List<String> names = finding.fields().stream()
                .map(field -> fields.words(field, messages.locale()))
                .toList();
        return names.size() <= MOST_FIELDS
                ? String.join(messages.text("book.join"), names)
                : messages.text("check.sum", names.get(0), names.size());
    }
}
