package nianbao.web.blind;

import java.util.List;
import nianbao.review.blind.BlindReport;
import nianbao.web.page.Frame;

/** The reports with figures that are to be keyed blind. */
public final class BlindView {
    private final Frame frame;
    private final List<BlindReport> reports;

    BlindView(Frame frame, List<BlindReport> reports) {
        this.frame = frame;
        this.reports = List.copyOf(reports);
    }

    /** A report in words. */
    public record Line(long report, String title, int mine, int others) {}

    public List<Line> lines() {
        return reports.stream()
                .map(report ->
                        new Line(report.title().report(), frame.report(report.title()), report.mine(), report.others()))
                .toList();
    }

    /** How many figures wait for whoever looks. */
    public int mine() {
        return reports.stream().mapToInt(BlindReport::mine).sum();
    }
}
