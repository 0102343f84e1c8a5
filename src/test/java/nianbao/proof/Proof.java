package nianbao.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;
import nianbao.variants.MadeReport;

/** What was read of the reports of one kind. */
final class Proof {
    /**
     * One figure.
     *
     * @param certain whether it is given as certain
     * @param confidence as stated; 0 where none is
     * @param right whether its value is what was printed, and a field without a cell is not given as blank
     */
    record Figure(boolean certain, double confidence, boolean right) {}

    private final List<Figure> figures = new ArrayList<>();
    private int reports;
    private int misattributed;

    /**
     * Takes in how a report was read.
     *
     * @return each error that nobody is told of, told
     */
    List<String> add(ReportRecord record, MadeReport made) {
        List<String> silent = new ArrayList<>();
        reports++;
        for (Value value : record.values()) {
            boolean certain = value.status().isCertain();
            Optional<BigDecimal> truth = made.values().getOrDefault(value.field(), Optional.empty());
            boolean right = isSame(value.value(), truth) && !(certain && made.isAbsent(value.field()));
            figures.add(new Figure(
                    certain, value.confidence().map(BigDecimal::doubleValue).orElse(0.0), right));
            if (certain && !right) {
                silent.add(
                        value.field() + " " + value.status() + " " + value.raw().orElse("") + ", printed "
                                + truth.map(BigDecimal::toPlainString).orElse("nothing"));
            }
        }
        int unread = made.values().size() - record.values().size();
        for (int i = 0; i < unread; i++) {
            figures.add(new Figure(false, 0, false));
        }
        if (isAccepted(record) && isOfAnother(record, made)) {
            misattributed++;
            silent.add("accepted as " + record.report().issuer().orElse("") + " "
                    + record.report().year() + ", printed " + made.issuers().get(0) + " " + made.year());
        }
        return silent;
    }

    private static boolean isAccepted(ReportRecord record) {
        return record.verdict() == ReportRecord.Verdict.ACCEPTED
                || record.verdict() == ReportRecord.Verdict.ACCEPTED_WITH_FAILURES;
    }

    private static boolean isOfAnother(ReportRecord record, MadeReport made) {
        return record.report().year().orElse(0) != made.year()
                || !made.issuers().contains(record.report().issuer().orElse(""));
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.orElseThrow()) == 0);
    }

    List<Figure> figures() {
        return figures;
    }

    int certain() {
        return (int) figures.stream().filter(Figure::certain).count();
    }

    int silent() {
        return (int) figures.stream()
                .filter(figure -> figure.certain() && !figure.right())
                .count();
    }

    int reports() {
        return reports;
    }

    /** Reports that were accepted under another name or year than theirs. */
    int misattributed() {
        return misattributed;
    }

    void addAll(Proof other) {
        figures.addAll(other.figures);
        reports += other.reports;
        misattributed += other.misattributed;
    }
}
