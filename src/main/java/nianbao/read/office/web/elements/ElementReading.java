package nianbao.read.office.web.elements;

import java.util.List;
import java.util.stream.Stream;
import nianbao.model.page.Mark;

/**
 * What is to be made of an element that was met on the way through a page.
 *
 * @param inside is what stands in it read on?
 * @param text what it shows besides
 * @param marks what it is, where that is no plain text
 */
public record ElementReading(boolean inside, String text, List<Mark> marks) {
    static final ElementReading READ = new ElementReading(true, "", List.of());
    static final ElementReading NOTHING = new ElementReading(false, "", List.of());

    public ElementReading {
        marks = List.copyOf(marks);
    }

    static ElementReading marked(Mark... marks) {
        return new ElementReading(false, "", List.of(marks));
    }

    static ElementReading shown(String text, Mark... marks) {
        return new ElementReading(false, text, List.of(marks));
    }

    /** This and {@code others} besides. */
    ElementReading with(List<Mark> others) {
        if (others.isEmpty()) {
            return this;
        }
        return new ElementReading(
                inside, text, Stream.concat(marks.stream(), others.stream()).toList());
    }
}
