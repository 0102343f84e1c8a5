package nianbao.read.pdf.trust;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.read.pdf.marks.PageMarks;
import nianbao.read.pdf.marks.PageMarks.DrawnLetter;
import nianbao.read.pdf.marks.PageMarks.Outline;
import nianbao.read.pdf.marks.PageMarks.Picture;
import org.jspecify.annotations.Nullable;

/** Decides what a page is: text that can be read, text that cannot be trusted, or an image. */
public final class PageClassifier {
    /** Pictures that cover this share of a page are the page. */
    private static final double MOST = 0.5;
    /** One that covers this share may be a table; seals and emblems cover half of it. */
    private static final double PART = 0.05;
    /** Letters on a scan that were stamped on it afterwards (a page number, a date of receipt) are fewer, */
    private static final int STAMPED = 50;
    /** and smaller, in points; larger ones are the title of a cover with a picture. */
    private static final double TITLE_SIZE = 18;
    /** So many round shapes, on a page without text, are letters drawn as outlines, */
    private static final int OUTLINES = 150;
    /** if they are spread over this share of the page; an emblem is not. */
    private static final double SPREAD = 0.15;

    private final PageMarks marks;
    private final Box page;

    public PageClassifier(PageMarks marks, Box page) {
        this.marks = marks;
        this.page = page;
    }

    /**
     * What a page turned out to be.
     *
     * @param isText its letters are its text
     * @param isImage it has to be read from its image alone
     */
    public record PageKind(boolean isText, boolean isImage, List<Problem> problems) {
        public PageKind {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param text the letters that are seen
     * @param unseen the letters that are not
     */
    public PageKind judge(int number, List<DrawnLetter> text, List<DrawnLetter> unseen) {
        List<Problem> problems = new ArrayList<>();
        if (marks.isTorn()) {
            problems.add(Problem.ofPage(ProblemCode.PAGE_UNREADABLE, number));
        }
        boolean image = isImage(text, unseen);
        if (image) {
            if (!unseen.isEmpty()) {
                problems.add(Problem.ofPage(ProblemCode.PAGE_HIDDEN_TEXT, number));
            }
            problems.add(Problem.ofPage(ProblemCode.PAGE_NEEDS_OCR, number));
            return new PageKind(false, true, problems);
        }
        if (marks.pictures().stream().anyMatch(picture -> picture.box().area() >= PART * page.area())) {
            problems.add(Problem.ofPage(ProblemCode.PAGE_PICTURE, number));
        }
        boolean trusted = TextTrust.holds(text);
        if (!trusted) {
            problems.add(Problem.ofPage(ProblemCode.PAGE_TEXT_UNTRUSTED, number));
        }
        return new PageKind(trusted && !(marks.isTorn() && text.isEmpty()), false, problems);
    }

    private boolean isImage(List<DrawnLetter> text, List<DrawnLetter> unseen) {
        boolean stamped = text.size() < STAMPED && text.stream().allMatch(letter -> letter.size() < TITLE_SIZE);
        boolean pictured = pictured() >= MOST * page.area();
        boolean hidden = unseen.size() > Math.max(STAMPED, text.size());
        return (pictured && (stamped || unseen.size() > text.size())) || (stamped && (hidden || isOutlined()));
    }

    /** The area that pictures cover; strips of one scan count together. */
    private double pictured() {
        double sum = 0;
        @Nullable Box all = null;
        for (Picture picture : marks.pictures()) {
            sum += picture.box().area();
            all = all == null ? picture.box() : all.union(picture.box());
        }
        return all == null ? 0 : Math.min(sum, all.area());
    }

    private boolean isOutlined() {
        return marks.outlines().size() > OUTLINES
                && Box.around(marks.outlines().stream().map(Outline::box).toList())
                                .area()
                        > SPREAD * page.area();
    }
}
