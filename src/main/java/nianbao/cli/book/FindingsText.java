package nianbao.cli.book;

import java.util.ArrayList;
import java.util.List;
import nianbao.book.across.AcrossFinding;
import nianbao.book.across.AcrossFinding.Kind;
import nianbao.book.words.FindingWords;
import nianbao.words.Messages;

/** What shows between reports, in lines by kind. */
final class FindingsText {
    private final FindingWords words;
    private final Messages messages;

    FindingsText(FindingWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    List<String> lines(List<AcrossFinding> found) {
        List<String> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<AcrossFinding> ofKind =
                    found.stream().filter(finding -> finding.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                lines.add(messages.text("findings.group", words.kind(kind), ofKind.size()));
                ofKind.forEach(finding -> lines.add("  " + line(finding)));
            }
        }
        lines.add(messages.text("findings.total", found.size()));
        return lines;
    }

    private String line(AcrossFinding finding) {
        return messages.text(
                        "findings.line",
                        finding.body(),
                        Integer.toString(finding.year()),
                        Long.toString(finding.report()),
                        words.what(finding))
                .stripTrailing();
    }
}
