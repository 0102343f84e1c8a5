package nianbao.cli.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nianbao.book.RollUp;
import nianbao.book.RollUp.Doubt;
import nianbao.book.RollUp.Explanation;
import nianbao.book.RollUp.Line;
import nianbao.book.RollUp.Outcome;
import nianbao.book.RollUp.Part;
import nianbao.cli.text.StoreTexts;
import nianbao.cli.text.TextTable;
import nianbao.correct.FigureFields;
import nianbao.csv.CsvText;
import nianbao.places.Divisions;
import nianbao.words.Messages;

/** A roll-up in words, and as a table. */
final class RollUpText {
    /** Names of bodies that are told in a line: more say less. */
    private static final int MOST_NAMES = 12;

    private final FigureFields fields;
    private final Messages messages;

    RollUpText(FigureFields fields, Messages messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /** @param all whether figures that add up are told, too */
    List<String> lines(RollUp rollUp, boolean all) {
        List<String> lines = new ArrayList<>();
        String place = Divisions.shipped().fullName(rollUp.code());
        lines.add(messages.text(
                "rollup.head",
                place,
                Integer.toString(rollUp.year()),
                rollUp.parts().size(),
                verdicts(rollUp)));
        if (rollUp.total().isEmpty()) {
            lines.add(messages.text("rollup.no-total", place));
        }
        if (!rollUp.missing().isEmpty()) {
            lines.add(messages.text("rollup.missing", rollUp.missing().size(), names(rollUp.missing())));
        }
        if (!rollUp.perhaps().isEmpty()) {
            lines.add(messages.text("rollup.perhaps", rollUp.perhaps().size(), names(rollUp.perhaps())));
        }
        lines.add(messages.text("rollup.counts", counts(rollUp)));
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

    private String verdicts(RollUp rollUp) {
        Map<String, Long> counts = rollUp.parts().stream()
                .collect(Collectors.groupingBy(Part::verdict, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> messages.text("verdict." + each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(messages.text("book.join")));
    }

    private String names(List<String> names) {
        String told = String.join(messages.text("book.join"), names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? messages.text("book.more", told) : told;
    }

    private String counts(RollUp rollUp) {
        return List.of(Outcome.values()).stream()
                .filter(outcome -> rollUp.count(outcome) > 0)
                .map(outcome -> messages.text("rollup." + outcome.id()) + " " + rollUp.count(outcome))
                .collect(Collectors.joining(messages.text("book.join")));
    }

    private void add(List<String> lines, RollUp rollUp, Outcome outcome) {
        List<Line> found = rollUp.lines().stream()
                .filter(line -> line.outcome() == outcome)
                .toList();
        if (found.isEmpty()) {
            return;
        }
        lines.add(messages.text("rollup.group", messages.text("rollup." + outcome.id())));
        TextTable table = new TextTable();
        found.forEach(line -> table.add(List.of(
                "  " + fields.words(line.field(), messages.locale()),
                messages.text("rollup.own", StoreTexts.number(line.total())),
                messages.text("rollup.sum", line.sum().toPlainString()),
                messages.text("rollup.lacks", StoreTexts.number(line.lacks())))));
        List<String> rows = table.lines();
        for (int i = 0; i < found.size(); i++) {
            lines.add(rows.get(i));
            found.get(i).why().forEach(why -> lines.add("    " + why(why)));
            if (!found.get(i).doubts().isEmpty()) {
                lines.add("    " + doubts(found.get(i)));
            }
        }
    }

    private String why(Explanation why) {
        if (why instanceof Explanation.Doubtful doubtful) {
            return messages.text(
                    "rollup.why.doubtful", doubtful.body(), number(doubtful.read()), Long.toString(doubtful.report()));
        } else if (why instanceof Explanation.Missing missing) {
            return messages.text("rollup.why.missing", missing.body(), number(missing.lacks()));
        } else if (why instanceof Explanation.LeftOut leftOut) {
            return messages.text(
                    "rollup.why.left-out", leftOut.body(), number(leftOut.value()), Long.toString(leftOut.report()));
        }
        Explanation.Twice twice = (Explanation.Twice) why;
        return messages.text("rollup.why.twice", twice.body(), number(twice.value()), Long.toString(twice.report()));
    }

    private String doubts(Line line) {
        return messages.text(
                "rollup.doubts",
                line.doubts().size(),
                names(line.doubts().stream()
                        .map(doubt -> doubt.body() + " " + StoreTexts.figure(doubt.read(), doubt.status(), messages))
                        .toList()));
    }

    private static String number(BigDecimal number) {
        return number.toPlainString();
    }

    /** All figures, a row each. */
    List<String> table(RollUp rollUp) {
        List<String> lines = new ArrayList<>();
        lines.add(CsvText.MARK + messages.text("rollup.columns"));
        for (Line line : rollUp.lines()) {
            lines.add(CsvText.line(List.of(
                    line.field(),
                    CsvText.safe(fields.words(line.field(), messages.locale())),
                    line.total().map(BigDecimal::toPlainString).orElse(""),
                    line.sum().toPlainString(),
                    line.lacks().map(BigDecimal::toPlainString).orElse(""),
                    messages.text("rollup." + line.outcome().id()),
                    Integer.toString(line.certain()),
                    line.doubts().stream()
                            .map(Doubt::body)
                            .map(CsvText::safe)
                            .collect(Collectors.joining(messages.text("book.join"))),
                    line.why().stream().map(this::why).collect(Collectors.joining(messages.text("ingest.join"))))));
        }
        return lines;
    }
}
