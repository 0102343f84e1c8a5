package nianbao.read.office.docx.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;

/** {@code mc:AlternateContent}, which says the same thing several times: for Word, and for programs that know less. */
public final class AlternateContent {
    private static final String NAME = "mc:AlternateContent";

    private AlternateContent() {}

    /** Reads the way that Word takes; gives a mark where another way shows other letters. */
    public static Optional<Mark> read(PartCursor cursor, Consumer<String> reading) {
        boolean[] taken = {false};
        String[] shown = {""};
        List<String> others = new ArrayList<>();
        cursor.children(way -> {
            if (!taken[0] && isTaken(way, cursor)) {
                taken[0] = true;
                shown[0] = cursor.lettersIn(() -> cursor.children(reading));
            } else {
                others.add(cursor.letters());
            }
        });
        boolean differ = others.stream().anyMatch(letters -> !letters.equals(shown[0]));
        return differ ? Optional.of(new Mark(Kind.OBJECT, NAME)) : Optional.empty();
    }

    private static boolean isTaken(String way, PartCursor cursor) {
        return way.equals("mc:Fallback")
                || (way.equals("mc:Choice")
                        && cursor.knowsSpaces(cursor.attribute("Requires").orElse("")));
    }
}
