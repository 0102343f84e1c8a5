package nianbao.book.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nianbao.book.RollUp;
import nianbao.book.RollUp.Doubt;
import nianbao.book.RollUp.Explanation;
import nianbao.book.RollUp.Line;
import nianbao.book.RollUp.Outcome;
import nianbao.book.RollUp.Part;
import nianbao.correct.FigureFields;
import nianbao.csv.CsvText;
import nianbao.model.ReportRecord.Status;
import nianbao.places.Divisions;
import nianbao.words.Messages;

/** A roll-up in words, and as a table. */
public final class RollUpWords {
    private final FigureFields fields;
    private final Messages messages;

    public RollUpWords(FigureFields fields, Messages messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /** What is held against what: the division, the year, and how many bodies have a report. */
    public String head(RollUp rollUp) {
        String place = Divisions.shipped().fullName(rollUp.code());
        String year = Integer.toString(rollUp.year());
        return rollUp.parts().isEmpty()
                ? messages.text("rollup.head.none", place, year)
                : messages.text("rollup.head", place, year, rollUp.parts().size(), verdicts(rollUp));
    }

    /** How many reports of bodies there are of each verdict. */
    private String verdicts(RollUp rollUp) {
        Map<String, Long> counts = rollUp.parts().stream()
                .collect(Collectors.groupingBy(Part::verdict, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> messages.text("verdict." + each.getKey()) + " " + each.getValue())
                .collect(Collectors.joining(messages.text("book.join")));
    }

    /** How many figures end in each way. */
    public String counts(RollUp rollUp) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> rollUp.count(outcome) > 0)
                .map(outcome -> outcome(outcome) + " " + rollUp.count(outcome))
                .collect(Collectors.joining(messages.text("book.join")));
    }

    public String outcome(Outcome outcome) {
        return messages.text("rollup." + outcome.id());
    }

    /** What a figure is called. */
    public String label(String field) {
        return fields.words(field, messages.locale());
    }

    /** Why the sum may be another one. */
    public String why(Explanation why) {
        if (why instanceof Explanation.Doubtful doubtful) {
            return messages.text("rollup.why.doubtful", doubtful.body(), number(doubtful.read()));
        } else if (why instanceof Explanation.Missing missing) {
            return messages.text("rollup.why.missing", missing.body(), number(missing.lacks()));
        } else if (why instanceof Explanation.LeftOut leftOut) {
            return messages.text("rollup.why.left-out", leftOut.body(), number(leftOut.value()));
        } else if (why instanceof Explanation.Unplaced unplaced) {
            return messages.text("rollup.why.unplaced", unplaced.body(), number(unplaced.value()));
        }
        Explanation.Twice twice = (Explanation.Twice) why;
        return messages.text("rollup.why.twice", twice.body(), number(twice.value()));
    }

    /** The same, with the number of the report. */
    public String whyAt(Explanation why) {
        return at(why, why(why));
    }

    /** Why several sums may be others: one of their explanations, which but for the figures are the same. */
    public String whySeveral(Explanation why, int figures) {
        return at(why, messages.text("rollup.several." + kind(why), figures, why.body()));
    }

    private static String kind(Explanation why) {
        if (why instanceof Explanation.Doubtful) {
            return "doubtful";
        } else if (why instanceof Explanation.Missing) {
            return "missing";
        } else if (why instanceof Explanation.LeftOut) {
            return "left-out";
        }
        return why instanceof Explanation.Unplaced ? "unplaced" : "twice";
    }

    private String at(Explanation why, String told) {
        return why.at().isPresent()
                ? messages.text("rollup.why.at", told, Long.toString(why.at().getAsLong()))
                : told;
    }

    /** A doubtful figure, with its status. */
    public String doubt(Doubt doubt) {
        return doubt.body() + " " + figure(doubt.read(), doubt.status());
    }

    /** What was read, with its status where that is not simply read. */
    public String figure(Optional<BigDecimal> read, String status) {
        return status.equals(Status.READ.id())
                ? number(read)
                : messages.text("figure.with-status", number(read), messages.text("value.status." + status));
    }

    /** The number, or a dash where there is none. */
    public static String number(Optional<BigDecimal> number) {
        return number.map(RollUpWords::number).orElse("-");
    }

    private static String number(BigDecimal number) {
        return number.toPlainString();
    }

    /** All figures, a row each. */
    public List<String> table(RollUp rollUp) {
        List<String> lines = new ArrayList<>();
        lines.add(CsvText.MARK + messages.text("rollup.columns"));
        for (Line line : rollUp.lines()) {
            lines.add(CsvText.line(List.of(
                    line.field(),
                    CsvText.safe(label(line.field())),
                    line.total().map(BigDecimal::toPlainString).orElse(""),
                    number(line.sum()),
                    line.lacks().map(BigDecimal::toPlainString).orElse(""),
                    outcome(line.outcome()),
                    Integer.toString(line.certain()),
                    line.doubts().stream()
                            .map(Doubt::body)
                            .map(CsvText::safe)
                            .collect(Collectors.joining(messages.text("book.join"))),
                    line.why().stream().map(this::whyAt).collect(Collectors.joining(messages.text("ingest.join"))))));
        }
        return lines;
    }
}
