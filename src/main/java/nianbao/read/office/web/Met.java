package nianbao.read.office.web;

import java.util.List;
import java.util.stream.Stream;
import nianbao.model.Mark;

/**
 * What is to be made of an element that was met on the way through a page.
 *
 * @param inside is what stands in it read on?
 * @param text what it shows besides
 * @param marks what it is, where that is no plain text
 */
record Met(boolean inside, String text, List<Mark> marks) {
    static final Met READ = new Met(true, "", List.of());
    static final Met NOTHING = new Met(false, "", List.of());

    Met {
        marks = List.copyOf(marks);
    }

    static Met marked(Mark... marks) {
        return new Met(false, "", List.of(marks));
    }

    static Met shown(String text, Mark... marks) {
        return new Met(false, text, List.of(marks));
    }

    /** This and {@code others} besides. */
    Met with(List<Mark> others) {
        if (others.isEmpty()) {
            return this;
        }
        return new Met(
                inside, text, Stream.concat(marks.stream(), others.stream()).toList());
    }
}
