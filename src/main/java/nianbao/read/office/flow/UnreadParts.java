package nianbao.read.office.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Table;
import nianbao.read.office.text.PlainText;

/** What stands in a file, or is put into it from elsewhere, and is not read: a person must know of it. */
public final class UnreadParts {
    /** Pictures this wide and high, in points, can show a table or a part of a page: the half and the quarter of A4. */
    private static final double PART_WIDTH = 290;

    private static final double PART_HEIGHT = 200;

    /** A page of a report holds some 500 letters: with fewer for each large picture, the pictures are the document. */
    private static final int LETTERS_A_PICTURE = 300;

    /** A file that hides this many letters, and more than it shows, hides what it is about. */
    private static final int HIDDEN_LETTERS = 100;

    private final Set<String> parts = new LinkedHashSet<>();
    private int pictures;
    private int large;
    private long hidden;

    /** Notes a part that may hold text, as its format calls it. */
    public void part(String name) {
        parts.add(name);
    }

    /** Notes a picture of this size in points. */
    public void picture(double width, double height) {
        pictures++;
        large += width >= PART_WIDTH && height >= PART_HEIGHT ? 1 : 0;
    }

    /** Notes text that nobody sees. */
    public void hidden(String text) {
        hidden += PlainText.clean(text).length();
    }

    /** What to tell of it, beside {@code blocks} that were read. */
    public List<Problem> problems(List<Block> blocks) {
        List<Problem> problems = new ArrayList<>();
        parts.forEach(name -> problems.add(Problem.ofFile(ProblemCode.PART_UNREAD, name)));
        long letters = blocks.stream().mapToLong(UnreadParts::letters).sum();
        if (hidden > Math.max(HIDDEN_LETTERS, letters)) {
            problems.add(Problem.ofFile(ProblemCode.PART_UNREAD, "hidden text"));
        }
        if (letters < (long) LETTERS_A_PICTURE * large || (letters == 0 && pictures > 0)) {
            problems.add(Problem.ofFile(ProblemCode.PART_UNREAD, "picture"));
        } else if (large > 0) {
            problems.add(Problem.ofFile(ProblemCode.PAGE_PICTURE));
        }
        return problems;
    }

    private static long letters(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.text().length();
        }
        return ((Table) block)
                .cells().stream().mapToLong(cell -> cell.text().length()).sum();
    }
}
