package nianbao.web.version;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.review.version.FigurePair;
import nianbao.review.version.ReportVersions;
import nianbao.store.reading.Versions.Version;
import nianbao.web.page.Address;
import nianbao.web.page.Frame;

/** Two readings of a report beside each other, as their page shows them. */
public final class CompareView {
    private final Frame frame;
    private final ReportVersions versions;
    private final long one;
    private final long other;
    private final List<FigurePair> pairs;
    private final Address address;

    CompareView(Frame frame, ReportVersions versions, long one, long other, List<FigurePair> pairs) {
        this.frame = frame;
        this.versions = versions;
        this.one = one;
        this.other = other;
        this.pairs = List.copyOf(pairs);
        this.address = Address.of(frame.address()).without("lang");
    }

    public long number() {
        return versions.title().report();
    }

    public String title() {
        return VersionsPage.title(frame, versions.title());
    }

    public String one() {
        return name(one);
    }

    public String other() {
        return name(other);
    }

    private String name(long reading) {
        return versions.versions().stream()
                .filter(version -> version.reading() == reading)
                .map(version -> frame.text("versions.name", version.name(), version.reader()))
                .findFirst()
                .orElse("");
    }

    /** Whether figures on which both agree are shown, too. */
    public boolean all() {
        return address.query().containsKey("all");
    }

    public String otherExtent() {
        return address.with("all", all() ? "" : "1").toString();
    }

    public long differences() {
        return pairs.stream().filter(FigurePair::differs).count();
    }

    /** A figure in both. */
    public record Line(String field, String name, Side one, Side other, boolean differs) {}

    /** A figure in one of them. */
    public record Side(String value, String status, Place place) {}

    public List<Line> lines() {
        return pairs.stream()
                .filter(pair -> all() || pair.differs())
                .map(pair -> new Line(
                        pair.field(),
                        frame.figure(pair.field()),
                        side(one, pair.one()),
                        side(other, pair.other()),
                        pair.differs()))
                .toList();
    }

    private Side side(long reading, Optional<Value> value) {
        return new Side(
                number(frame, value),
                value.map(Value::status).orElse(Status.MISSING).id(),
                Place.of(OptionalLong.of(reading), value));
    }

    /** The figure, or that nothing stands there. */
    static String number(Frame frame, Optional<Value> value) {
        return value.flatMap(Value::value).map(BigDecimal::toPlainString).orElse(frame.text("figure.nothing"));
    }

    /** The readings that can be compared. */
    public List<Version> versions() {
        return versions.versions();
    }
}
