package nianbao.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nianbao.geometry.Box;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.store.correction.Change;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** A table whose lines are wrong on the page: a person moves them, and its figures are right. */
@ExtendWith(OpenDesk.class)
class TableDrawingTest {
    private static final Box TABLE = DamagedReport.TABLE;
    private static final Offset<Double> ONE_POINT = within(1.5);

    @Test
    void linesThatAreDraggedWhereTheyBelongMakeTheFiguresRight(DeskInBrowser desk) {
        desk.enter("李明");
        long report = desk.read(DamagedReport::in);
        long before = right(desk, report);
        assertThat(before).isLessThan(DamagedReport.printed().size());
        open(desk, report);
        Browser browser = desk.browser();
        begin(browser);
        for (double edge : DamagedReport.edges()) {
            assertThat(lines(browser, "line.column", "x1"))
                    .as("it begins with the lines by which the table was read")
                    .anySatisfy(x -> assertThat(x).isCloseTo(edge + DamagedReport.SHIFT, ONE_POINT));
        }
        assertThat(lines(browser, ".corner", "x").get(0)).isCloseTo(TABLE.left(), within(8.0));
        assertThat(lines(browser, ".corner", "y").get(2)).isCloseTo(TABLE.bottom(), within(8.0));
        browser.keyboard().press(Keys.DELETE);
        drag(desk, TABLE.left(), TABLE.top(), TABLE.right(), TABLE.bottom());
        browser.await("#drawing line.column");
        for (double edge : DamagedReport.edges()) {
            double y = TABLE.centerY() + 3;
            drag(desk, edge + DamagedReport.SHIFT, y, edge, y);
        }
        browser.keyboard().press(Keys.ENTER);
        browser.await("#drawn:not([hidden]) tbody tr");
        assertThat(browser.await("#drawn [data-verdict-before]").getText()).isEqualTo("to be reviewed");
        assertThat(browser.await("#drawn [data-verdict-after]").getText()).isEqualTo("verified");
        assertThat(right(desk, report)).as("before anybody confirmed").isEqualTo(before);
        browser.keyboard().press(Keys.ENTER);
        browser.await("#drawing[hidden]");
        browser.await("#state .verdict.accepted");
        assertThat(right(desk, report)).isEqualTo(DamagedReport.printed().size());
        assertThat(desk.record(report).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(desk.changes(report)).first().satisfies(change -> {
            assertThat(change.subject().kind()).isEqualTo(Change.Kind.TABLES);
            assertThat(change.by()).isEqualTo("李明");
        });
        desk.open("/changes?report=" + report);
        assertThat(browser.await(".changes tbody tr").getText()).contains("Lines of tables", "drawn on page 3");
        desk.open("/reports/" + report + "/versions");
        assertThat(browser.await(".versions tbody").getText()).contains(".drawn-1", "between lines that a person drew");
    }

    @Test
    void linesAreDrawnAndMovedByKeyboardAlone(DeskInBrowser desk) {
        desk.enter("李明");
        open(desk, desk.report(Sample.FIVE_DOUBTS));
        Browser browser = desk.browser();
        begin(browser);
        double found = count(browser, "line.column");
        browser.keyboard().press(Keys.DELETE); // of what the reader found, everything
        assertThat(count(browser, ".frame")).isZero();
        browser.keyboard().type("c"); // a frame first: the page but for its margins
        browser.await("#drawing .frame");
        browser.keyboard().type("c");
        browser.await("#drawing line.column.selected");
        double at = selected(browser, "x1");
        browser.keyboard().press(Keys.ARROW_RIGHT).press(Keys.ARROW_RIGHT);
        assertThat(selected(browser, "x1")).isCloseTo(at + 2, ONE_POINT);
        browser.keyboard().hold(Keys.SHIFT, Keys.ARROW_LEFT);
        assertThat(selected(browser, "x1")).isCloseTo(at - 8, ONE_POINT);
        double columns = count(browser, "line.column");
        assertThat(columns).isNotEqualTo(found);
        browser.keyboard().press(Keys.DELETE);
        assertThat(count(browser, "line.column")).isEqualTo(columns - 1);
        browser.keyboard().type("l");
        double down = selected(browser, "y1");
        browser.keyboard().press(Keys.ARROW_DOWN);
        assertThat(selected(browser, "y1")).isCloseTo(down + 1, within(0.2));
        browser.keyboard().press(Keys.TAB);
        assertThat(count(browser, ".selected")).isEqualTo(1);
        browser.keyboard().press(Keys.ESCAPE);
        browser.await("#drawing[hidden]");
        assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("value");
        assertThat(desk.changes(desk.report(Sample.FIVE_DOUBTS))).isEmpty();
    }

    @Test
    void aPageThatIsTurnedAndLargerIsDrawnOnWhereThePointerIs(DeskInBrowser desk) {
        desk.enter("李明");
        open(desk, desk.report(Sample.FIVE_DOUBTS));
        Browser browser = desk.browser();
        browser.keyboard().type("r");
        begin(browser);
        browser.keyboard().press(Keys.DELETE);
        Map<?, ?> page = (Map<?, ?>) browser.evaluate(
                "const { left, top, right } = document.getElementById('drawing').getBoundingClientRect();const [, ,"
                        + " across, down] = document.querySelector('#drawing svg').getAttribute('viewBox').split('"
                        + " ');return { left, top, right, scale: (right - left) / down };");
        double scale = number(page, "scale");
        // turned to the right, the left side of the page lies above, and its top at the right
        browser.drag(
                number(page, "right") - 100 * scale,
                number(page, "top") + 60 * scale,
                number(page, "right") - 300 * scale,
                number(page, "top") + 400 * scale);
        List<String> corners =
                browser.texts("return document.querySelector('#drawing .frame').getAttribute('points').split(/[ ,]/)");
        List<Double> points = corners.stream().map(Double::valueOf).toList();
        assertThat(points.get(0)).isCloseTo(60, within(2.0));
        assertThat(points.get(1)).isCloseTo(100, within(2.0));
        assertThat(points.get(4)).isCloseTo(400, within(2.0));
        assertThat(points.get(5)).isCloseTo(300, within(2.0));
        browser.keyboard().type("c");
        double at = selected(browser, "x1");
        browser.keyboard().press(Keys.ARROW_DOWN); // as it is seen: to the right on the page
        assertThat(selected(browser, "x1")).isCloseTo(at + 1, within(0.2));
    }

    @Test
    void onAFileWithoutPagesNothingIsDrawn(DeskInBrowser desk) {
        desk.enter("李明");
        desk.open("/reports/" + desk.report(Sample.WITHOUT_PAGES));
        desk.browser().await("#say");
        assertThat(desk.browser().has("#draw")).isFalse();
        desk.browser().keyboard().press(Keys.ESCAPE).type("t");
        assertThat(desk.browser().has("#drawing:not([hidden])")).isFalse();
    }

    /** Begins to draw, and waits for what the reader found on the page. */
    private static void begin(Browser browser) {
        browser.keyboard().type("t");
        browser.await("#drawing[data-found]:focus");
    }

    private static List<Double> lines(Browser browser, String selector, String attribute) {
        return browser
                .texts(
                        "return [...document.querySelectorAll('#drawing ' + arguments[0])].map((line) =>"
                                + " line.getAttribute(arguments[1]))",
                        selector,
                        attribute)
                .stream()
                .map(Double::valueOf)
                .toList();
    }

    /** Opens a report at the page of the table. */
    private static void open(DeskInBrowser desk, long report) {
        desk.open("/reports/" + report);
        Browser browser = desk.browser();
        browser.await("#say");
        browser.await("#picture[src]");
        for (int page = page(browser); page != DamagedReport.PAGE; page = page(browser)) {
            browser.await(page < DamagedReport.PAGE ? "#page-after" : "#page-before")
                    .click();
        }
        browser.promised("const shown = document.getElementById('picture');const answer = await"
                + " fetch(`/readings/${document.getElementById('paper').dataset.reading}/pages/"
                + DamagedReport.PAGE + "`);const wide = Number(answer.headers.get('X-Page-Width')) /"
                + " Number(answer.headers.get('X-Page-Height'));while"
                + " (Math.abs(shown.offsetWidth / shown.offsetHeight - wide) > 0.01)"
                + " await new Promise(requestAnimationFrame);");
    }

    private static int page(Browser browser) {
        return Integer.parseInt(browser.await("#page-number").getText().split(" ", 2)[0]);
    }

    /** How many figures of the page are read as they are printed, without doubt. */
    private static long right(DeskInBrowser desk, long report) {
        List<Value> read = desk.record(report).values();
        return DamagedReport.printed().stream()
                .filter(printed -> read.stream()
                        .anyMatch(value -> value.field().equals(printed.field())
                                && value.value().equals(printed.value())
                                && value.status() == Status.READ))
                .count();
    }

    private static double selected(Browser browser, String attribute) {
        browser.await("#drawing .selected");
        return browser.number(
                "return Number(document.querySelector('#drawing .selected').getAttribute(arguments[0]))", attribute);
    }

    private static double count(Browser browser, String selector) {
        return browser.number("return document.querySelectorAll('#drawing ' + arguments[0]).length", selector);
    }

    /** Drags from one point of the page to another, both in points. */
    private static void drag(DeskInBrowser desk, double fromX, double fromY, double toX, double toY) {
        Map<?, ?> page = (Map<?, ?>) desk.browser()
                .evaluate("const { left, top, width, height } ="
                        + " document.getElementById('drawing').getBoundingClientRect();const [, , across, down] ="
                        + " document.querySelector('#drawing svg').getAttribute('viewBox').split(' ');return {"
                        + " left, top, x: width / across, y: height / down };");
        desk.browser()
                .drag(
                        number(page, "left") + fromX * number(page, "x"),
                        number(page, "top") + fromY * number(page, "y"),
                        number(page, "left") + toX * number(page, "x"),
                        number(page, "top") + toY * number(page, "y"));
    }

    private static double number(Map<?, ?> members, String name) {
        return ((Number) members.get(name)).doubleValue();
    }
}
