package nianbao.cli.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.book.across.AcrossFinding;
import nianbao.book.across.AcrossFinding.Kind;
import nianbao.cli.text.StoreTexts;
import nianbao.correct.FigureFields;
import nianbao.csv.CsvText;
import nianbao.words.Messages;

/** What shows between reports, in words by kind, and as a table. */
final class FindingsText {
    private final FigureFields fields;
    private final Messages messages;

    FindingsText(FigureFields fields, Messages messages) {
        this.fields = fields;
        this.messages = messages;
    }

    List<String> lines(List<AcrossFinding> found) {
        List<String> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<AcrossFinding> ofKind =
                    found.stream().filter(finding -> finding.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                lines.add(messages.text("findings.group", messages.text("findings.kind." + kind.id()), ofKind.size()));
                ofKind.forEach(finding -> lines.add("  " + line(finding)));
            }
        }
        lines.add(messages.text("findings.total", found.size()));
        return lines;
    }

    private String line(AcrossFinding finding) {
        String what = switch (finding.kind()) {
            case CARRIED, IN_FORCE, FAR ->
                messages.text(
                        "findings.figure." + finding.kind().id(),
                        field(finding),
                        StoreTexts.number(finding.says()),
                        StoreTexts.number(finding.other()));
            case OTHER_BODY -> messages.text("findings.as", finding.evidence().orElse("-"));
            case REPUBLISHED -> messages.text("findings.fields", fields(finding));
            case LATE -> finding.evidence().orElse("-");
            case SAME_FIGURES, SAME_TEXT, GONE -> "";
        };
        return messages.text(
                        "findings.line",
                        finding.body(),
                        Integer.toString(finding.year()),
                        Long.toString(finding.report()),
                        what)
                .stripTrailing();
    }

    private String field(AcrossFinding finding) {
        return finding.field().map(id -> fields.words(id, messages.locale())).orElse("");
    }

    private String fields(AcrossFinding finding) {
        return Arrays.stream(finding.evidence().orElse("").split(" "))
                .map(id -> fields.words(id, messages.locale()))
                .collect(Collectors.joining(messages.text("ingest.join")));
    }

    List<String> table(List<AcrossFinding> found) {
        List<String> lines = new ArrayList<>();
        lines.add(CsvText.MARK + messages.text("findings.columns"));
        found.forEach(finding -> lines.add(CsvText.line(List.of(
                messages.text("findings.kind." + finding.kind().id()),
                CsvText.safe(finding.body()),
                Integer.toString(finding.year()),
                Long.toString(finding.report()),
                finding.field().orElse(""),
                CsvText.safe(field(finding)),
                finding.says().isPresent() ? StoreTexts.number(finding.says()) : "",
                finding.other().isPresent() ? StoreTexts.number(finding.other()) : "",
                finding.against().isPresent() ? Long.toString(finding.against().getAsLong()) : "",
                CsvText.safe(finding.evidence().orElse(""))))));
        return lines;
    }
}
