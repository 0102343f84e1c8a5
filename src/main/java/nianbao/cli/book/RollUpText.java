package nianbao.cli.book;

import java.util.ArrayList;
import java.util.List;
import nianbao.book.RollUp;
import nianbao.book.RollUp.Line;
import nianbao.book.RollUp.Outcome;
import nianbao.book.SharedCauses;
import nianbao.book.words.RollUpWords;
import nianbao.cli.text.TextTable;
import nianbao.places.Divisions;
import nianbao.words.Messages;

/** A roll-up in lines. */
final class RollUpText {
    /** Names of bodies that are told in a line: more say less. */
    private static final int MOST_NAMES = 12;

    private final RollUpWords words;
    private final Messages messages;

    RollUpText(RollUpWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    /** @param all whether figures that add up are told, too */
    List<String> lines(RollUp rollUp, boolean all) {
        List<String> lines = new ArrayList<>();
        String place = Divisions.shipped().fullName(rollUp.code());
        lines.add(words.head(rollUp));
        if (rollUp.total().isEmpty()) {
            lines.add(messages.text("rollup.no-total", place));
        }
        if (!rollUp.missing().isEmpty()) {
            lines.add(messages.text("rollup.missing", rollUp.missing().size(), names(rollUp.missing())));
        }
        if (!rollUp.perhaps().isEmpty()) {
            lines.add(messages.text("rollup.perhaps", rollUp.perhaps().size(), names(rollUp.perhaps())));
        }
        if (!rollUp.lines().isEmpty()) {
            lines.add(messages.text("rollup.counts", words.counts(rollUp)));
        }
        for (Outcome outcome : List.of(Outcome.DIFFERS, Outcome.OPEN)) {
            add(lines, rollUp, outcome);
        }
        if (all) {
            for (Outcome outcome : List.of(Outcome.NO_TOTAL, Outcome.AGREES_SO_FAR, Outcome.AGREES)) {
                add(lines, rollUp, outcome);
            }
        }
        return lines;
    }

    private String names(List<String> names) {
        String told = String.join(messages.text("book.join"), names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? messages.text("book.more", told) : told;
    }

    private void add(List<String> lines, RollUp rollUp, Outcome outcome) {
        List<Line> found = rollUp.lines().stream()
                .filter(line -> line.outcome() == outcome)
                .toList();
        if (found.isEmpty()) {
            return;
        }
        lines.add(messages.text("rollup.group", words.outcome(outcome)));
        SharedCauses causes = SharedCauses.of(found);
        causes.alike().forEach(alike -> lines.add("  " + words.whySeveral(alike.get(0), alike.size())));
        TextTable table = new TextTable();
        found.forEach(line -> table.add(List.of(
                "  " + words.label(line.field()),
                messages.text("rollup.own", RollUpWords.number(line.total())),
                messages.text("rollup.sum", line.sum().toPlainString()),
                messages.text("rollup.lacks", RollUpWords.number(line.lacks())))));
        List<String> rows = table.lines();
        for (int i = 0; i < found.size(); i++) {
            lines.add(rows.get(i));
            found.get(i).why().stream()
                    .filter(why -> causes.at(why).isEmpty())
                    .forEach(why -> lines.add("    " + words.whyAt(why)));
            if (!found.get(i).doubts().isEmpty()) {
                lines.add("    " + doubts(found.get(i)));
            }
        }
    }

    private String doubts(Line line) {
        return messages.text(
                "rollup.doubts",
                line.doubts().size(),
                names(line.doubts().stream().map(words::doubt).toList()));
    }
}
