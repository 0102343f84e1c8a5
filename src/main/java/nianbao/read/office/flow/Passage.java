package nianbao.read.office.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.page.Mark;
import nianbao.read.office.text.PlainText;

/**
 * Lines that a file keeps in one paragraph, parted by soft line ends.
 *
 * <p>Authors use a soft line end for two things: to break a long line (then the lines are one paragraph) and to begin a
 * new paragraph (many sites write a whole article with {@code <br>}). {@link #paragraphs} tells them apart: a line
 * begins a paragraph after an empty line, after a full stop or a heading, and where it is indented or numbered itself.
 *
 * @param lines with their blanks, as the file has them
 * @param size of most letters in points, 0 where it is not known
 * @param marks what stands among them beside plain text
 */
public record Passage(List<String> lines, Alignment alignment, double size, List<Mark> marks) implements FlowElement {
    /** A heading is no longer than this many characters; longer ones run on into their text. Seen: 40. */
    private static final int HEADING_LENGTH = 60;

    /** This many wide blanks, or a tab, indent a line; one may stand for a missing letter. */
    private static final int INDENT_BLANKS = 2;

    /**
     * A short line that begins this far into the page, in letters, was pushed to the right by hand: so signatures are
     * often set.
     */
    private static final double FAR_BLANKS = 12;

    /** Characters of such a line at most: the name of a body, a date. */
    static final int SIGNATURE_LENGTH = 40;

    /** A cell of this width, in points, shows no letter. */
    public static final double TOO_NARROW = 3;

    /** The part of its size that a letter takes. */
    private static final double LETTER_RATIO = 0.8;

    private static final Pattern NUMBERED = Pattern.compile("(?:第?[一二三四五六七八九十]{1,3}[、.．是]|[（(][一二三四五六七八九十]{1,3}[）)]"
            + "|\\d{1,2}[、.．](?!\\d)|[（(]\\d{1,2}[）)]|[①-⑳]).*");
    private static final Pattern HEADING =
            Pattern.compile("(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])[^。；;]*");
    private static final Pattern FINISHED = Pattern.compile(".*[。！？!?；;：:][”’\"』」）)]*");
    private static final Pattern STANDS_ALONE = Pattern.compile("[（(〔].*|.*〔\\d{4}〕.*号|.*\\d月\\d+日[）)]?");

    public Passage {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
    }

    /** Lines with nothing but their text. */
    public Passage(List<String> lines, Alignment alignment, double size) {
        this(lines, alignment, size, List.of());
    }

    /** Something that stands for itself. */
    public static Passage of(Mark mark) {
        return new Passage(List.of(), Alignment.BODY, 0, List.of(mark));
    }

    /** An empty line. */
    public static Passage blank() {
        return new Passage(List.of(""), Alignment.BODY, 0);
    }

    /**
     * How high these are at least down to their last text, in points; a little of each letter may be cut and it is
     * still read.
     */
    public static double height(List<FlowElement> pieces) {
        double size = 0;
        int lines = 0;
        int textLines = 0;
        for (FlowElement piece : pieces) {
            if (piece instanceof Passage passage) {
                size = Math.max(size, passage.size);
                lines += passage.lines.size();
                textLines = passage.hasText() ? lines : textLines;
            }
        }
        return textLines * size * LETTER_RATIO;
    }

    public boolean hasText() {
        return !fragments().isEmpty();
    }

    /** As running text. */
    public List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        String current = "";
        Alignment set = alignment;
        for (String line : lines) {
            String clean = PlainText.clean(line);
            if (!current.isEmpty() && (clean.isEmpty() || beginsAnew(line, clean, current))) {
                paragraphs.add(paragraph(current, set));
                current = "";
            }
            set = current.isEmpty() ? alignmentOf(line, clean) : set;
            current = current.isEmpty() ? clean : PlainText.clean(current + " " + clean);
        }
        if (!current.isEmpty()) {
            paragraphs.add(paragraph(current, set));
        }
        return paragraphs;
    }

    /** As the text of a cell: every line that holds something. */
    List<String> fragments() {
        return lines.stream()
                .map(PlainText::clean)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Paragraph paragraph(String text, Alignment set) {
        return new Paragraph(text, Optional.empty(), set, size);
    }

    private Alignment alignmentOf(String line, String clean) {
        boolean far =
                alignment == Alignment.BODY && clean.length() <= SIGNATURE_LENGTH && blanks(line, 0.5) >= FAR_BLANKS;
        return far ? Alignment.RIGHT : alignment;
    }

    private boolean beginsAnew(String line, String clean, String before) {
        return switch (alignment) {
            case RIGHT -> true;
            case CENTER ->
                STANDS_ALONE.matcher(clean).matches()
                        || STANDS_ALONE.matcher(before).matches()
                        || isHeading(clean)
                        || isHeading(before);
            case BODY ->
                FINISHED.matcher(before).matches()
                        || NUMBERED.matcher(clean).matches()
                        || isHeading(before)
                        || isIndented(line);
        };
    }

    private static boolean isHeading(String text) {
        return text.length() <= HEADING_LENGTH && HEADING.matcher(text).matches();
    }

    private static boolean isIndented(String line) {
        return blanks(line, 0) >= INDENT_BLANKS;
    }

    /**
     * How far a line is indented, in letters, where a common blank is {@code narrow} letters wide; a tab counts for
     * two.
     */
    private static double blanks(String line, double narrow) {
        double blanks = 0;
        for (int i = 0; i < line.length() && PlainText.isSpace(line.charAt(i)); i++) {
            char blank = line.charAt(i);
            boolean wide = PlainText.isIndent(blank) && !(blank == 0xA0 && narrow > 0);
            blanks += blank == '\t' ? INDENT_BLANKS : wide ? 1 : narrow;
        }
        return blanks;
    }
}
