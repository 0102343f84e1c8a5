package nianbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nianbao.geometry.Box;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.store.correction.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** A table whose lines are wrong on the page: a person moves them, and its figures are right. */
@ExtendWith(OpenDesk.class)
class TableDrawingTest {
    @Test
    void linesThatAreDraggedWhereTheyBelongMakeTheFiguresRight(DeskInBrowser desk) {
        desk.enter("李明");
        long report = desk.read(DamagedReport::in);
        long before = right(desk, report);
        System.out.println("right before " + before + " of " + DamagedReport.printed().size());
        open(desk, report);
        Browser browser = desk.browser();
        browser.keyboard().type("t");
        browser.await("#drawing:not([hidden])");
        Box table = DamagedReport.TABLE;
        drag(desk, table.left(), table.top(), table.right(), table.bottom());
        browser.await("#drawing line.column");
        shot(browser, "1.png");
        for (double edge : DamagedReport.edges()) {
            double y = table.centerY() + 3;
            drag(desk, edge + DamagedReport.SHIFT, y, edge, y);
        }
        shot(browser, "2.png");
        browser.keyboard().press(Keys.ENTER);
        browser.await("#drawn:not([hidden]) tbody tr");
        shot(browser, "3.png");
        assertThat(right(desk, report)).isEqualTo(before);
        browser.keyboard().press(Keys.ENTER);
        browser.await("#drawing[hidden]");
        browser.await("#told:not([hidden])");
        shot(browser, "4.png");
        System.out.println("right after " + right(desk, report));
        assertThat(desk.changes(report)).first().satisfies(change -> {
            assertThat(change.subject().kind()).isEqualTo(Change.Kind.TABLES);
            assertThat(change.by()).isEqualTo("李明");
        });
        assertThat(right(desk, report)).isEqualTo(DamagedReport.printed().size());
    }

    private static void shot(Browser browser, String name) {
        try {
            java.nio.file.Files.write(java.nio.file.Path.of("/tmp/lines", name), browser.screenshot());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void open(DeskInBrowser desk, long report) {
        desk.open("/reports/" + report);
        Browser browser = desk.browser();
        browser.await("#panel > *");
        browser.await("#picture[src]");
        while (!browser.await("#page-number").getText().startsWith(DamagedReport.PAGE + " ")) {
            String now = browser.await("#page-number").getText();
            boolean isBefore = Integer.parseInt(now.substring(0, now.indexOf(' '))) < DamagedReport.PAGE;
            browser.await(isBefore ? "#page-after" : "#page-before").click();
        }
        browser.promised("while (!document.querySelector('#picture').complete) await new Promise(requestAnimationFrame);"
                + "await new Promise((resolve) => { setTimeout(resolve, 500); });");
    }

    /** How many figures of the page are read as they are printed, without doubt. */
    private static long right(DeskInBrowser desk, long report) {
        List<Value> read = desk.record(report).values();
        return DamagedReport.printed().stream()
                .filter(printed -> read.stream()
                        .anyMatch(value -> value.field().equals(printed.field())
                                && value.value().equals(printed.value())
                                && value.status() != Status.REVIEW))
                .count();
    }

    /** Drags from one point of the page to another, both in points. */
    private static void drag(DeskInBrowser desk, double fromX, double fromY, double toX, double toY) {
        Map<?, ?> picture = (Map<?, ?>) desk.browser()
                .evaluate("const { left, top, width, height } = document.getElementById('drawing').getBoundingClientRect();"
                        + "const [, , across, down] = document.querySelector('#drawing svg').getAttribute('viewBox').split(' ');"
                        + "return { left, top, x: width / across, y: height / down };");
        desk.browser()
                .drag(
                        number(picture, "left") + fromX * number(picture, "x"),
                        number(picture, "top") + fromY * number(picture, "y"),
                        number(picture, "left") + toX * number(picture, "x"),
                        number(picture, "top") + toY * number(picture, "y"));
    }

    private static double number(Map<?, ?> members, String name) {
        return ((Number) members.get(name)).doubleValue();
    }
}
