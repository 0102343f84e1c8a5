package nianbao.web.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.book.RollUp.Line;
import nianbao.book.RollUp.Part;
import nianbao.book.RollUpFigures;
import nianbao.book.words.BookWords;
import nianbao.book.words.RollUpWords;
import nianbao.store.book.BookedFigure;
import nianbao.web.page.Address;
import nianbao.web.page.Frame;

/** One figure of a roll-up, body by body. */
public final class RollUpFigureView {
    private final Frame frame;
    private final RollUpFigures figured;
    private final Line line;
    private final RollUpView rollUp;
    private final RollUpWords words;

    RollUpFigureView(Frame frame, RollUpFigures figured, Line line, RollUpView rollUp) {
        this.frame = frame;
        this.figured = figured;
        this.line = line;
        this.rollUp = rollUp;
        this.words = new RollUpWords(frame.fields(), frame.messages());
    }

    public String label() {
        return words.label(line.field());
    }

    public RollUpRows.Row row() {
        return rollUp.row(line);
    }

    public String place() {
        return frame.text("rollup.of", rollUp.name(), rollUp.year());
    }

    /** Back to all figures. */
    public String back() {
        return Address.of(frame.address()).without("lang").without("field").toString();
    }

    /** What a body states. */
    public record Body(String name, String kind, String figure, String statusId, Optional<String> address) {}

    /** The bodies with a figure that is not nothing, or is doubtful, and those without a report. */
    public List<Body> bodies() {
        return Stream.concat(
                        figured.rollUp().parts().stream().map(this::body),
                        figured.rollUp().missing().stream()
                                .map(name -> new Body(
                                        name,
                                        "",
                                        frame.messages().text("book.state.missing"),
                                        "missing",
                                        Optional.empty())))
                .toList();
    }

    private Body body(Part part) {
        Optional<BookedFigure> figure = figured.figure(part.report(), line.field());
        String status = figure.map(BookedFigure::status).orElse("missing");
        return new Body(
                part.body(),
                new BookWords(frame.messages()).kind(part.kind()),
                words.figure(figure.flatMap(BookedFigure::value), status),
                status,
                Optional.of(RollUpRows.figure(part.report(), line.field()))
                        .filter(any -> figure.isPresent())
                        .or(() -> Optional.of("/reports/" + part.report())));
    }
}
