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
        List<List<AcrossFinding>> all = AcrossFinding.together(found);
        for (Kind kind : Kind.values()) {
            List<List<AcrossFinding>> ofKind = all.stream()
                    .filter(together -> together.get(0).kind() == kind)
                    .toList();
            if (!ofKind.isEmpty()) {
                lines.add(messages.text("findings.group", words.kind(kind), ofKind.size()));
                ofKind.forEach(together -> lines.add("  " + line(together)));
            }
        }
        lines.add(messages.text("findings.total", all.size()));
        return lines;
    }

    private String line(List<AcrossFinding> together) {
        AcrossFinding finding = together.get(0);
        return messages.text(
                        "findings.line",
                        finding.body(),
                        Integer.toString(finding.year()),
                        Long.toString(finding.report()),
                        words.what(together))
                .stripTrailing();
    }
}
