package nianbao.read.office.web.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Table;
import nianbao.read.office.flow.UnreadParts;
import nianbao.read.office.text.PlainText;
import nianbao.read.office.web.css.Lengths;
import nianbao.read.office.web.style.Appearance;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells where a page does not hold what it shows: in frames, pictures or files, or brought by scripts that were not
 * run.
 */
public final class ExternalContentCheck {
    /** A page with fewer letters of its own than this only wraps or announces something. A report has some 2,000. */
    private static final int FEW_LETTERS = 500;

    /** A page of obstacles has fewer letters than this: it says what is in the way, and who runs the site. */
    private static final int OBSTACLE_LETTERS = 600;

    /** With fewer letters, on all of a page with scripts, the scripts are the page. */
    private static final int NO_LETTERS = 60;

    /** A picture of less width or height, in pixels, is an ornament. */
    private static final int ORNAMENT = 200;

    /** Width and height of a large picture, in points. */
    private static final double LARGE = 400;

    private static final Pattern OBSTACLE = Pattern.compile(
            "(?:开启|启用|打开|允许|支持|禁用|关闭).{0,12}(?:java\\s*script|js(?![a-z])|脚本|cookies?)"
                    + "|(?:java\\s*script|脚本|cookies?).{0,12}(?:开启|启用|打开|支持|禁用|关闭|disabled|required)"
                    + "|(?:enable|requires?|need|allow|accept)\\s*(?:java\\s*script|cookies?)"
                    + "|人机(?:身份)?验证|安全(?:验证|检查|检测|防护)|滑[动块].{0,8}验证|验证码|过于频繁|checking\\s*your\\s*browser|just\\s*a\\s*moment"
                    + "|captcha|正在(?:加载|跳转|检测|检查|验证)|加载中|登[录陆]后|请先?登[录陆]|loading",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE =
            Pattern.compile("(?i).*\\.(?:pdf|docx?|wps|xlsx?|et|ofd|ceb|zip|rar|7z|tiff?|jpe?g|png)(?:[?#].*)?");
    private static final Pattern REPORT = Pattern.compile("年度?报告|年报");

    private final Document page;
    private final Appearance appearance;
    private final UnreadParts unread = new UnreadParts();

    public ExternalContentCheck(Document page, Appearance appearance) {
        this.page = page;
        this.appearance = appearance;
    }

    /** What to tell of the page, of which {@code article} was found to hold {@code blocks}. */
    public List<Problem> problems(Element article, ContentScores substance, List<Block> blocks) {
        int letters = letters(blocks);
        boolean few = letters < FEW_LETTERS;
        Element around = few ? page.body() : article;
        frames(around);
        pictures(article);
        if (blocks.stream().noneMatch(Table.class::isInstance)) {
            files(around, few);
        }
        List<Problem> problems = new ArrayList<>(unread.problems(blocks));
        if (isScripted(substance)) {
            problems.add(Problem.ofFile(ProblemCode.PAGE_SCRIPTED));
        }
        return problems;
    }

    private static int letters(List<Block> blocks) {
        return blocks.stream()
                        .filter(Paragraph.class::isInstance)
                        .mapToInt(block -> ((Paragraph) block).text().length())
                        .sum()
                + (int) blocks.stream().filter(Table.class::isInstance).count() * FEW_LETTERS;
    }

    private void frames(Element around) {
        if (page.selectFirst("frameset, frame") != null) {
            unread.part("frame");
        }
        for (Element frame : around.select("iframe, object, embed")) {
            String address = frame.attr("src") + frame.attr("data") + frame.attr("srcdoc");
            boolean empty = address.isBlank() || address.startsWith("about:") || address.startsWith("javascript:");
            if (!empty && isSeen(frame) && !isSmall(frame)) {
                unread.part(frame.normalName());
            }
        }
    }

    private void pictures(Element article) {
        for (Element image : article.select("img, canvas, svg image")) {
            boolean inCell = image.parents().stream().anyMatch(HtmlTags::isCell)
                    && !article.parents().contains(image.closest("td"));
            if (!inCell && isSeen(image) && !isSmall(image)) {
                unread.picture(points(image.attr("width")), points(image.attr("height")));
            }
        }
    }

    private void files(Element around, boolean few) {
        for (Element link : around.select("a[href]")) {
            String text = PlainText.clean(link.text());
            boolean file = FILE.matcher(link.attr("href")).matches()
                    || FILE.matcher(text).matches();
            if (file && isSeen(link) && (few || REPORT.matcher(text).find())) {
                unread.part("attachment");
            }
        }
    }

    private boolean isScripted(ContentScores substance) {
        String text = PlainText.clean(page.body().text());
        boolean scripts = page.selectFirst("script, noscript, meta[http-equiv=refresh]") != null;
        boolean obstacle =
                text.length() < OBSTACLE_LETTERS && OBSTACLE.matcher(text).find();
        boolean empty = scripts && text.length() < NO_LETTERS;
        boolean titled = scripts
                && REPORT.matcher(page.title()).find()
                && substance.of(page.body()).total() == 0;
        return obstacle || empty || titled;
    }

    private boolean isSeen(Element element) {
        return appearance.hides(element).isEmpty()
                && element.parents().stream()
                        .allMatch(parent -> appearance.hides(parent).isEmpty());
    }

    private static boolean isSmall(Element element) {
        return isBelow(element.attr("width")) || isBelow(element.attr("height"));
    }

    /** A picture of which the page states no size may be as large as a page. */
    private static double points(String pixels) {
        return Lengths.px(pixels, 0)
                .filter(px -> !pixels.contains("%"))
                .map(px -> px * 0.75)
                .orElse(LARGE);
    }

    private static boolean isBelow(String pixels) {
        String digits = pixels.strip().replaceFirst("px$", "");
        return digits.matches("\\d{1,4}") && Integer.parseInt(digits) < ORNAMENT;
    }
}
