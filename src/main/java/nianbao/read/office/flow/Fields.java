package nianbao.read.office.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/** The fields of Word that are open at one place of a text: what instructs Word is not shown, what came of it is. */
public final class Fields {
    /** Fields whose result belongs to the page, not to the text. */
    private static final Set<String> OF_PAGE = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES");

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean inResult;

        private boolean isShown() {
            return inResult && !OF_PAGE.contains(command());
        }

        private String command() {
            return instruction.toString().strip().split("\\s+")[0].toUpperCase(Locale.ROOT);
        }
    }

    private final Deque<Field> open = new ArrayDeque<>();

    public void begin() {
        open.push(new Field());
    }

    public void instruct(String text) {
        if (!open.isEmpty() && !open.peek().inResult) {
            open.peek().instruction.append(text);
        }
    }

    public void separate() {
        if (!open.isEmpty()) {
            open.peek().inResult = true;
        }
    }

    public void end() {
        open.poll();
    }

    /** Closes the fields that show nothing, so that one left open cannot swallow the rest of a document. */
    public void endParagraph() {
        open.removeIf(field -> !field.isShown());
    }

    public boolean showText() {
        return open.stream().allMatch(Field::isShown);
    }
}
