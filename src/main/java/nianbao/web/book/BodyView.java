package nianbao.web.book;

import java.util.List;
import java.util.Optional;
import nianbao.places.Divisions;
import nianbao.store.book.Placement;
import nianbao.web.page.Frame;

/** Where a body is, and who said so. */
public final class BodyView {
    private final Frame frame;
    private final String name;
    private final List<Placement> placements;
    private final String code;

    /** @param code of the division that it is in; empty where none is known */
    BodyView(Frame frame, String name, List<Placement> placements, String code) {
        this.frame = frame;
        this.name = name;
        this.placements = List.copyOf(placements);
        this.code = code;
    }

    public String name() {
        return name;
    }

    /** Where it is, and whether its name tells that. */
    public String told() {
        if (code.isEmpty() && placements.isEmpty()) {
            return frame.text("book.body.unknown");
        }
        String place = Divisions.shipped()
                .fullName(placements.isEmpty() ? code : placements.get(0).code());
        return frame.text(placements.isEmpty() ? "book.body.by-name" : "book.body.by-person", place);
    }

    /** What people said, the latest first. */
    public List<String> said() {
        return placements.stream()
                .map(placement -> frame.text(
                                "book.body.said",
                                placement.by(),
                                frame.time(placement.at()),
                                Divisions.shipped().fullName(placement.code()))
                        + Optional.of(placement)
                                .flatMap(Placement::note)
                                .map(note -> frame.text("book.body.note", note))
                                .orElse(""))
                .toList();
    }
}
