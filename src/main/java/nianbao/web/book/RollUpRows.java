package nianbao.web.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.book.RollUp.Explanation;
import nianbao.book.RollUp.Line;
import nianbao.book.SharedCauses;
import nianbao.book.words.RollUpWords;
import nianbao.web.page.Address;
import nianbao.web.page.Frame;

/** The figures of a roll-up in words, with addresses. */
public final class RollUpRows {
    /** Names that stand in a line: more say less. */
    private static final int MOST_NAMES = 8;

    private final Frame frame;
    private final RollUpWords words;
    private final OptionalLong total;
    private final Address address;

    /**
     * @param total the report on the whole division
     * @param address of the roll-up
     */
    RollUpRows(Frame frame, RollUpWords words, OptionalLong total, Address address) {
        this.frame = frame;
        this.words = words;
        this.total = total;
        this.address = address;
    }

    /** Something to read, and where it is looked at. */
    public record Told(String text, Optional<String> address) {}

    /** A figure of a roll-up, as its page shows it. */
    public record Row(
            String label,
            String address,
            String own,
            Optional<String> ownAddress,
            String sum,
            String lacks,
            String outcome,
            String outcomeId,
            List<Told> why,
            List<Told> doubts) {
        public Row {
            why = List.copyOf(why);
            doubts = List.copyOf(doubts);
        }

        /** Whether there is anything to be said of it. */
        public boolean isExplained() {
            return !why.isEmpty() || !doubts.isEmpty();
        }
    }

    /** A figure with all that explains it. */
    Row of(Line line) {
        return row(line, line.why().stream().map(why -> told(why, line)).toList());
    }

    /** The same, where what explains several figures is told above them. */
    Row of(Line line, SharedCauses shared) {
        return row(line, line.why().stream().map(why -> told(why, line, shared)).toList());
    }

    private Told told(Explanation why, Line line) {
        return new Told(
                words.why(why),
                why.at().stream()
                        .mapToObj(report -> figure(report, line.field()))
                        .findFirst());
    }

    /** What explains several figures is told above them, and has a number there. */
    private Told told(Explanation why, Line line, SharedCauses shared) {
        OptionalInt at = shared.at(why);
        return at.isPresent()
                ? new Told(
                        frame.text("rollup.see", at.getAsInt() + 1),
                        told(why, line).address())
                : told(why, line);
    }

    private Row row(Line line, List<Told> why) {
        List<Told> doubts = new ArrayList<>(line.doubts().stream()
                .limit(MOST_NAMES)
                .map(doubt -> new Told(words.doubt(doubt), Optional.of(figure(doubt.report(), line.field()))))
                .toList());
        if (line.doubts().size() > MOST_NAMES) {
            doubts.add(new Told(
                    frame.text("rollup.more", line.doubts().size() - MOST_NAMES), Optional.of(at(line.field()))));
        }
        return new Row(
                words.label(line.field()),
                at(line.field()),
                RollUpWords.number(line.total()),
                total.stream().mapToObj(report -> figure(report, line.field())).findFirst(),
                line.sum().toPlainString(),
                signed(line.lacks()),
                words.outcome(line.outcome()),
                line.outcome().id(),
                why,
                doubts);
    }

    private static String signed(Optional<BigDecimal> lacks) {
        return lacks.filter(number -> number.signum() > 0).isPresent()
                ? "+" + RollUpWords.number(lacks)
                : RollUpWords.number(lacks).replace('-', '−');
    }

    private String at(String field) {
        return address.with("field", field).toString();
    }

    static String figure(long report, String field) {
        return "/reports/" + report + "/figures/" + field;
    }
}
