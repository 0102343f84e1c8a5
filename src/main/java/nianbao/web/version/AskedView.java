package nianbao.web.version;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.review.version.AskedFigure;
import nianbao.review.version.ReportVersions;
import nianbao.store.correction.Correction;
import nianbao.web.page.Frame;

/** What was read, what a person said, what is read now: figure by figure, as their page shows them. */
public final class AskedView {
    private final Frame frame;
    private final ReportVersions versions;
    private final List<AskedFigure> figures;

    AskedView(Frame frame, ReportVersions versions, List<AskedFigure> figures) {
        this.frame = frame;
        this.versions = versions;
        this.figures = List.copyOf(figures);
    }

    public long number() {
        return versions.title().report();
    }

    public String title() {
        return VersionsPage.title(frame, versions.title());
    }

    /**
     * A figure.
     *
     * @param certain whether it is read now without doubt
     * @param nowNumber and {@code saidNumber} as a field takes them; empty where nothing stands there
     */
    public record Line(
            String field,
            String seen,
            String name,
            String then,
            String said,
            String by,
            String note,
            String now,
            String status,
            boolean certain,
            String nowNumber,
            String saidNumber,
            Place placeThen,
            Place placeNow) {}

    public List<Line> lines() {
        return figures.stream().map(this::line).toList();
    }

    private Line line(AskedFigure figure) {
        Correction correction = figure.correction();
        Status status = figure.now().map(Value::status).orElse(Status.MISSING);
        Optional<String> said = correction.value().map(BigDecimal::toPlainString);
        return new Line(
                figure.field(),
                figure.seen(),
                frame.figure(figure.field()),
                CompareView.number(frame, Optional.of(correction.seen())),
                said.orElse(frame.text("figure.nothing")),
                frame.text("asked.by", correction.by(), frame.time(correction.at())),
                correction.note().orElse(""),
                CompareView.number(frame, figure.now()),
                status.id(),
                status.isCertain(),
                figure.now()
                        .flatMap(Value::value)
                        .map(BigDecimal::toPlainString)
                        .orElse(""),
                said.orElse(""),
                Place.of(figure.readingThen(), Optional.of(correction.seen())),
                Place.of(OptionalLong.of(figure.readingNow()), figure.now()));
    }
}
