package nianbao.read.office.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;

/**
 * The fields of Word that are open at one place of a text: what instructs Word is not shown, what came of it is.
 *
 * <p>A field that shows something which is not in its result (EQ, FORMDROPDOWN, SYMBOL), or that may show something
 * else the next time (PAGE, DATE), ends with a mark.
 */
public final class FieldCodes {
    /** Fields whose result belongs to the page, not to the text. */
    private static final Set<String> OF_PAGE = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES");

    /** Fields whose result is another each time that the file is opened. */
    private static final Set<String> VOLATILE = Set.of("DATE", "TIME");

    /** Fields that never show anything: entries of indexes, bookmarks, what a converter left. */
    private static final Set<String> SILENT = Set.of("TC", "TA", "XE", "RD", "SET", "ASK", "PRIVATE");

    /** Fields that are drawn by their instruction; a list or a box to tick is drawn by its data. */
    private static final Set<String> DRAWN =
            Set.of("EQ", "SYMBOL", "ADVANCE", "MACROBUTTON", "GOTOBUTTON", "LISTNUM", "DISPLAYBARCODE", "FORMCHECKBOX");

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean inResult;
        private boolean hasResult;
        private boolean dirty;
        private String chosen = "";

        private boolean isShown() {
            return inResult && !OF_PAGE.contains(command());
        }

        private String command() {
            return instruction.toString().strip().split("\\s+")[0].toUpperCase(Locale.ROOT);
        }

        private boolean isUnderstood() {
            if (SILENT.contains(command())) {
                return !hasResult;
            }
            return isShown() && hasResult && !dirty && !VOLATILE.contains(command()) && !isDrawn();
        }

        /** Does Word show what the field instructs it to, whatever stands in its result? */
        private boolean isDrawn() {
            return DRAWN.contains(command()) || command().startsWith("AUTONUM");
        }

        private Mark mark() {
            return new Mark(Kind.FIELD, PlainText.clean(instruction));
        }
    }

    private final Deque<Field> open = new ArrayDeque<>();

    public void begin() {
        open.push(new Field());
    }

    /** Of the list that the innermost field offers, {@code entry} is chosen. */
    public void choose(String entry) {
        if (!open.isEmpty()) {
            open.peek().chosen = entry;
        }
    }

    /** What the innermost field shows of its list, where it has no result; empty for other fields. */
    public String chosen() {
        Field field = open.peek();
        return field == null || field.hasResult ? "" : field.chosen;
    }

    /** The innermost field is to be worked out anew when the file is opened. */
    public void dirty() {
        if (!open.isEmpty()) {
            open.peek().dirty = true;
        }
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

    /** Ends the innermost field; gives it as a mark where its result does not tell all that it shows. */
    public Optional<Mark> end() {
        Optional<Field> ended = Optional.ofNullable(open.poll());
        return ended.filter(field -> showText() && !field.isUnderstood()).map(Field::mark);
    }

    /** Closes the fields that show nothing, so that one left open cannot swallow the rest of a document. */
    public List<Mark> endParagraph() {
        List<Mark> marks = new ArrayList<>();
        open.removeIf(field -> {
            if (field.isShown()) {
                return false;
            }
            marks.add(field.mark());
            return true;
        });
        return marks;
    }

    /** Is text here on the page? */
    public boolean showText() {
        return open.stream().allMatch(Field::isShown);
    }

    /** {@link #showText}, of text that is about to be added. */
    public boolean show(String text) {
        boolean shown = showText();
        if (shown && !PlainText.clean(text).isEmpty()) {
            open.forEach(field -> field.hasResult = true);
        }
        return shown;
    }
}
