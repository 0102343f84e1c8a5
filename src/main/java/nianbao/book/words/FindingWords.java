package nianbao.book.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.book.across.AcrossFinding;
import nianbao.book.across.AcrossFinding.Kind;
import nianbao.correct.FigureFields;
import nianbao.csv.CsvText;
import nianbao.words.Messages;

/** What shows between reports, in words, and as a table. */
public final class FindingWords {
    private final FigureFields fields;
    private final Messages messages;

    public FindingWords(FigureFields fields, Messages messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /** What findings of a kind are called. */
    public String kind(Kind kind) {
        return messages.text("findings.kind." + kind.id());
    }

    /** What it was found by; nothing where the kind says all. */
    public String what(AcrossFinding finding) {
        return switch (finding.kind()) {
            case CARRIED, IN_FORCE, FAR ->
                messages.text(
                        "findings.figure." + finding.kind().id(),
                        field(finding),
                        RollUpWords.number(finding.says()),
                        RollUpWords.number(finding.other()));
            case OTHER_BODY -> messages.text("findings.as", finding.evidence().orElse("-"));
            case REPUBLISHED -> messages.text("findings.fields", fields(finding));
            case LATE -> finding.evidence().orElse("-");
            case SAME_FIGURES, SAME_TEXT, GONE -> "";
        };
    }

    /** What findings that are told as one were found by. */
    public String what(List<AcrossFinding> together) {
        AcrossFinding first = together.get(0);
        if (together.size() == 1) {
            return what(first);
        }
        return messages.text(
                "findings.columns-of",
                first.field().map(id -> fields.rowLabel(id, messages.locale())).orElse(""),
                together.stream().map(this::column).collect(Collectors.joining(messages.text("ingest.join"))));
    }

    private String column(AcrossFinding finding) {
        return messages.text(
                "findings.column",
                finding.field()
                        .map(id -> fields.columnLabel(id, messages.locale()))
                        .orElse(""),
                RollUpWords.number(finding.says()),
                RollUpWords.number(finding.other()));
    }

    private String field(AcrossFinding finding) {
        return finding.field().map(id -> fields.words(id, messages.locale())).orElse("");
    }

    private String fields(AcrossFinding finding) {
        return Arrays.stream(finding.evidence().orElse("").split(" "))
                .map(id -> fields.words(id, messages.locale()))
                .collect(Collectors.joining(messages.text("ingest.join")));
    }

    /** A row for each. */
    public List<String> table(List<AcrossFinding> found) {
        List<String> lines = new ArrayList<>();
        lines.add(CsvText.MARK + messages.text("findings.columns"));
        found.forEach(finding -> lines.add(CsvText.line(List.of(
                kind(finding.kind()),
                CsvText.safe(finding.body()),
                Integer.toString(finding.year()),
                Long.toString(finding.report()),
                finding.field().orElse(""),
                CsvText.safe(field(finding)),
                finding.says().isPresent() ? RollUpWords.number(finding.says()) : "",
                finding.other().isPresent() ? RollUpWords.number(finding.other()) : "",
                finding.against().isPresent() ? Long.toString(finding.against().getAsLong()) : "",
                CsvText.safe(finding.evidence().orElse(""))))));
        return lines;
    }
}
