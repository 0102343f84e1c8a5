package nianbao.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The picture of a page and the box on it: where the record says, and where the ink is. */
@ExtendWith(OpenDesk.class)
class PaperTest {
    private static final String FEES = "proactive.fees.amount";
    private static final Offset<Double> TWO_PIXELS = within(2.0);
    /** Of the line of the box, which is drawn around the cell. */
    private static final double LINE_PX = 3;

    /** A rectangle of the window, in pixels. */
    private record Frame(double left, double top, double right, double bottom) {
        static Frame of(Browser browser, String selector) {
            Map<?, ?> sides = (Map<?, ?>) browser.evaluate(
                    "const { left, top, right, bottom } = document.querySelector(arguments[0]).getBoundingClientRect();"
                            + "return { left, top, right, bottom };",
                    selector);
            return new Frame(side(sides, "left"), side(sides, "top"), side(sides, "right"), side(sides, "bottom"));
        }

        private static double side(Map<?, ?> sides, String name) {
            return ((Number) sides.get(name)).doubleValue();
        }
    }

    @Test
    void theBoxOfAFigureLiesWhereTheRecordSaysAndThereIsInkInIt(DeskInBrowser desk) {
        desk.enter("李明");
        for (String field : List.of(FEES, "requests.new.natural_person", "disputes.review.upheld")) {
            desk.open(Sample.FIVE_DOUBTS, field);
            boxIsRight(desk, Sample.FIVE_DOUBTS, field, 0);
            assertThat(inkInBox(desk.browser())).as("pixels of ink: " + field).isGreaterThan(30);
        }
        desk.open(Sample.MISSING, "requests.granted.total"); // of pages that lie on their side
        boxIsRight(desk, Sample.MISSING, "requests.granted.total", 0);
        assertThat(inkInBox(desk.browser())).isGreaterThan(10);
    }

    @Test
    void zoomAndTurnKeepTheBoxOnTheFigure(DeskInBrowser desk) {
        desk.enter("李明");
        desk.open(Sample.FIVE_DOUBTS, FEES);
        double before = width(desk.browser());
        desk.browser().keyboard().type("++");
        assertThat(width(desk.browser())).isGreaterThan(before * 1.5);
        boxIsRight(desk, Sample.FIVE_DOUBTS, FEES, 0);
        desk.browser().keyboard().type("___");
        boxIsRight(desk, Sample.FIVE_DOUBTS, FEES, 0);
        for (int turned = 90; turned < 360; turned += 90) {
            desk.browser().keyboard().type("r");
            boxIsRight(desk, Sample.FIVE_DOUBTS, FEES, turned);
        }
        desk.browser().resize(900, 700);
        boxIsRight(desk, Sample.FIVE_DOUBTS, FEES, 270);
    }

    @Test
    void theBoxStaysOnItsPage(DeskInBrowser desk) {
        desk.enter("李明");
        desk.open(Sample.FIVE_DOUBTS, FEES);
        Browser browser = desk.browser();
        assertThat(browser.await("#page-number").getText()).isEqualTo("3 / 5");
        browser.keyboard().press(Keys.PAGE_DOWN);
        browser.await("#box[hidden]");
        assertThat(browser.await("#page-number").getText()).isEqualTo("4 / 5");
        browser.keyboard().press(Keys.PAGE_UP);
        browser.await("#box:not([hidden])");
        boxIsRight(desk, Sample.FIVE_DOUBTS, FEES, 0);
    }

    @Test
    void aPlaceOnThePageFindsItsFigure(DeskInBrowser desk) {
        desk.enter("李明");
        desk.open(Sample.FIVE_DOUBTS, FEES);
        clickOn(desk, "proactive.licensing.decisions", 0);
        desk.awaitFigure("proactive.licensing.decisions");
        assertThat(desk.typed()).isEqualTo("43001");
        boxIsRight(desk, Sample.FIVE_DOUBTS, "proactive.licensing.decisions", 0);
        assertThat(desk.browser().await(".form .figure[aria-current]").getAttribute("data-field"))
                .isEqualTo("proactive.licensing.decisions");
        desk.browser().keyboard().type("r");
        clickOn(desk, "proactive.penalties.decisions", 90);
        desk.awaitFigure("proactive.penalties.decisions");
        boxIsRight(desk, Sample.FIVE_DOUBTS, "proactive.penalties.decisions", 90);
    }

    @Test
    void aCellOfATableShowsItsPlace(DeskInBrowser desk) {
        desk.enter("李明");
        desk.open(Sample.WRONG_TOTAL);
        String field = "disputes.litigation_after_review.other";
        desk.browser().await(".form [data-field='" + field + "']").click();
        desk.awaitFigure(field);
        desk.browser().await("#box:not([hidden])");
        assertThat(desk.browser().await("#page-number").getText()).isEqualTo("5 / 6");
        boxIsRight(desk, Sample.WRONG_TOTAL, field, 0);
    }

    @Test
    void theLinkOfAFigureOpensItsPageAndTheFigure(DeskInBrowser desk) {
        desk.enter("李明");
        String field = "disputes.review.corrected";
        desk.open(Sample.FIVE_DOUBTS, field);
        String link = String.valueOf(desk.browser().await("#say .facts a").getAttribute("href"));
        desk.open("/");
        desk.browser().open(link);
        desk.awaitFigure(field);
        desk.browser().await("#box:not([hidden])");
        assertThat(desk.browser().await("#page-number").getText()).isEqualTo("4 / 5");
        assertThat(desk.typed()).isEqualTo("205");
        boxIsRight(desk, Sample.FIVE_DOUBTS, field, 0);
    }

    @Test
    void aCheckThatFailsLightsItsCells(DeskInBrowser desk) {
        desk.enter("李明");
        desk.open(Sample.WRONG_TOTAL);
        desk.browser()
                .await(".failures [data-check='disputes.total.litigation_after_review']")
                .click();
        assertThat(desk.browser()
                        .texts("return [...document.querySelectorAll('.form .lit')].map((cell) => cell.dataset.field)"))
                .containsExactly(
                        "disputes.litigation_after_review.upheld",
                        "disputes.litigation_after_review.corrected",
                        "disputes.litigation_after_review.other",
                        "disputes.litigation_after_review.pending",
                        "disputes.litigation_after_review.total");
        assertThat(desk.browser()
                        .evaluate("return getComputedStyle(document.querySelector('.form .lit')).outlineStyle"))
                .isEqualTo("solid");
    }

    @Test
    void whereThereAreNoPagesNoneIsAskedFor(DeskInBrowser desk) {
        desk.enter("李明");
        desk.browser().requests();
        desk.open("/reports/" + desk.report(Sample.WITHOUT_PAGES));
        assertThat(desk.browser().await("#paper-told:not([hidden])").getText()).contains("no pages of its own");
        desk.browser().await("#say");
        assertThat(desk.browser().requests()).isNotEmpty().noneMatch(address -> address.contains("/readings/"));
    }

    /** The box is drawn around the cell: where the record says, in the scale in which the page is shown. */
    private static void boxIsRight(DeskInBrowser desk, Sample report, String field, int turned) {
        Browser browser = desk.browser();
        Frame expected = place(browser, report, field, turned);
        Frame box = Frame.of(browser, "#box");
        assertThat(box.left() + LINE_PX).as("left").isCloseTo(expected.left(), TWO_PIXELS);
        assertThat(box.top() + LINE_PX).as("top").isCloseTo(expected.top(), TWO_PIXELS);
        assertThat(box.right() - LINE_PX).as("right").isCloseTo(expected.right(), TWO_PIXELS);
        assertThat(box.bottom() - LINE_PX).as("bottom").isCloseTo(expected.bottom(), TWO_PIXELS);
    }

    /** Where a figure is in the window, by the box of its record and by where the picture of its page is. */
    private static Frame place(Browser browser, Sample report, String field, int turned) {
        Map<?, ?> size = (Map<?, ?>) browser.promised(
                "const answer = await fetch(`/readings/${document.getElementById('paper').dataset.reading}/pages/"
                        + "${arguments[0]}`);"
                        + "return { width: Number(answer.headers.get('X-Page-Width')),"
                        + " height: Number(answer.headers.get('X-Page-Height')) };",
                report.value(field).page().orElseThrow());
        double width = ((Number) size.get("width")).doubleValue();
        double height = ((Number) size.get("height")).doubleValue();
        List<Double> sides = report.value(field).box().orElseThrow().stream()
                .map(BigDecimal::doubleValue)
                .toList();
        Frame picture = Frame.of(browser, "#picture");
        double scale = (picture.right() - picture.left()) / (turned % 180 == 0 ? width : height);
        List<Double> upright = switch (turned) {
            case 90 -> List.of(height - sides.get(3), sides.get(0), height - sides.get(1), sides.get(2));
            case 180 ->
                List.of(width - sides.get(2), height - sides.get(3), width - sides.get(0), height - sides.get(1));
            case 270 -> List.of(sides.get(1), width - sides.get(2), sides.get(3), width - sides.get(0));
            default -> sides;
        };
        return new Frame(
                picture.left() + upright.get(0) * scale,
                picture.top() + upright.get(1) * scale,
                picture.left() + upright.get(2) * scale,
                picture.top() + upright.get(3) * scale);
    }

    /** Clicks into the cell of a figure on the picture of its page. */
    private static void clickOn(DeskInBrowser desk, String field, int turned) {
        Frame place = place(desk.browser(), Sample.FIVE_DOUBTS, field, turned);
        desk.browser()
                .evaluate(
                        "const scroll = document.getElementById('scroll'); const { top, left, width, height }"
                                + " = scroll.getBoundingClientRect();"
                                + "scroll.scrollBy(arguments[0] - left - width / 2, arguments[1] - top - height / 2);",
                        place.left(),
                        place.top());
        Frame shown = place(desk.browser(), Sample.FIVE_DOUBTS, field, turned);
        desk.browser().clickAt((shown.left() + shown.right()) / 2, (shown.top() + shown.bottom()) / 2);
    }

    private static double width(Browser browser) {
        Frame picture = Frame.of(browser, "#picture");
        return picture.right() - picture.left();
    }

    /** Dark pixels of the picture inside the box, its edges left out, on which the lines of the table are. */
    private static int inkInBox(Browser browser) {
        return (int) browser.number("const picture = document.getElementById('picture');"
                + "const shown = picture.getBoundingClientRect();"
                + "const box = document.getElementById('box').getBoundingClientRect();"
                + "const scale = picture.naturalWidth / shown.width; const edge = 5;"
                + "const width = Math.floor((box.width - 2 * edge) * scale);"
                + "const height = Math.floor((box.height - 2 * edge) * scale);"
                + "const canvas = document.createElement('canvas'); canvas.width = width; canvas.height = height;"
                + "const pen = canvas.getContext('2d');"
                + "pen.drawImage(picture, (box.left - shown.left + edge) * scale, (box.top - shown.top + edge) * scale,"
                + " width, height, 0, 0, width, height);"
                + "const points = pen.getImageData(0, 0, width, height).data; let dark = 0;"
                + "for (let at = 0; at < points.length; at += 4) if (points[at] + points[at + 1] + points[at + 2] < 384) dark++;"
                + "return dark;");
    }
}
