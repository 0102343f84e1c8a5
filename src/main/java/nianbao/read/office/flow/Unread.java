package nianbao.read.office.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nianbao.model.Block;
import nianbao.model.Paragraph;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.Table;

/** What stands in a file, or is put into it from elsewhere, and is not read: a person must know of it. */
public final class Unread {
    /** A picture this wide and high, in points, can show a page: half of A4. */
    public static final double PAGE_WIDTH = 290;

    public static final double PAGE_HEIGHT = 380;

    /** A page of a report holds some 500 letters: with fewer for each picture of a page, the pictures are the document. */
    private static final int LETTERS_A_PICTURE = 300;

    private final Set<String> parts = new LinkedHashSet<>();
    private int pictures;

    /** Notes a part that may hold text, as its format calls it. */
    public void part(String name) {
        parts.add(name);
    }

    /** Notes a picture that is large enough to show a page. */
    public void pagePicture() {
        pictures++;
    }

    /** What to tell of it, beside {@code blocks} that were read. */
    public List<Problem> problems(List<Block> blocks) {
        List<Problem> problems = new ArrayList<>();
        parts.forEach(name -> problems.add(Problem.ofFile(ProblemCode.PART_UNREAD, name)));
        if (pictures > 0) {
            long letters = blocks.stream().mapToLong(Unread::letters).sum();
            boolean mostlyPictures = letters < (long) LETTERS_A_PICTURE * pictures;
            problems.add(
                    mostlyPictures
                            ? Problem.ofFile(ProblemCode.PART_UNREAD, "picture")
                            : Problem.ofFile(ProblemCode.PAGE_PICTURE));
        }
        return problems;
    }

    private static long letters(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph.text().length();
        }
        return ((Table) block).cells().stream().mapToLong(cell -> cell.text().length()).sum();
    }
}
