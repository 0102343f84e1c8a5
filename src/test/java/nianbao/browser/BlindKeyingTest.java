package nianbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nianbao.model.ReportRecord.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Two people key the same figures, each from the page alone. */
@ExtendWith(OpenDesk.class)
class BlindKeyingTest {
    private static final String SET = "48151";

    @Test
    void whatTwoSayTheSameCountsAndWhatDiffersIsAskedAgain(DeskInBrowser desk) {
        Browser browser = desk.browser();
        desk.enter("李明");
        desk.open(Sample.FIVE_DOUBTS);
        String first = desk.figure();
        browser.keyboard().enter(SET);
        browser.await("#say:not([data-field='" + first + "'])");
        browser.keyboard().type("b");
        assertThat(browser.await("#told:not([hidden])").getText()).contains("to be keyed blind now: 5");
        assertThat(desk.value(Sample.FIVE_DOUBTS, first).value()).contains(new BigDecimal(SET));

        // whoever asked keys what nobody has set, and not what they set
        desk.open("/blind/figures");
        List<String> four = Sample.FIVE_DOUBTS.doubtful().stream()
                .filter(field -> !field.equals(first))
                .toList();
        browser.await("#say[data-field]:not([hidden])");
        assertThat(browser.await("#left").getText()).isEqualTo("4");
        keyAll(browser, "7");
        desk.open(Sample.FIVE_DOUBTS, four.get(0));
        assertThat(desk.value(Sample.FIVE_DOUBTS, four.get(0)).status()).isEqualTo(Status.REVIEW);

        String li = browser.tab();
        browser.newTab();
        desk.enter("王芳", "localhost", "en");
        assertThat(browser.await(".badge").getText()).isEqualTo("5");
        browser.await("nav a[href='/blind']").click();
        browser.await("a.button[href='/blind/figures']").click();
        browser.await("#box:not([hidden])");
        assertThat(browser.evaluate("return document.documentElement.outerHTML").toString())
                .doesNotContain(SET);
        browser.keyboard().type("?");
        browser.await("#help[open]");
        browser.keyboard().press(Keys.ESCAPE);
        keyAll(browser, "7", first, "9");
        assertThat(desk.value(Sample.FIVE_DOUBTS, four.get(0)).value()).contains(new BigDecimal("7"));
        assertThat(desk.value(Sample.FIVE_DOUBTS, first).status()).isEqualTo(Status.REVIEW);

        // the first is told, on the page that is open, and by the report itself
        browser.lookAt(li);
        assertThat(browser.await("#news:not([hidden]) li").getText()).contains("changed meanwhile");
        desk.open("/reports/" + desk.report(Sample.FIVE_DOUBTS));
        assertThat(browser.await("#panel .note").getText()).contains(SET + " by 李明", "9 by 王芳");
        assertThat(browser.await(".badge").getText()).isEqualTo("1");
        desk.open("/blind/figures");
        browser.await("#say[data-field='" + first + "']");
        keyAll(browser, "9");
        assertThat(desk.value(Sample.FIVE_DOUBTS, first).value()).contains(new BigDecimal("9"));
        assertThat(desk.value(Sample.FIVE_DOUBTS, first).status()).isEqualTo(Status.CORRECTED);
    }

    private static void keyAll(Browser browser, String value) {
        keyAll(browser, value, "", "");
    }

    /** Keys the same for every figure, and another for one, until none is left. */
    private static void keyAll(Browser browser, String value, String one, String other) {
        for (String field = field(browser); !field.isEmpty(); field = field(browser)) {
            browser.keyboard().enter(field.equals(one) ? other : value);
            browser.await("#say:not([data-field='" + field + "'])");
        }
        browser.await("#finished:not([hidden])");
    }

    private static String field(Browser browser) {
        return String.valueOf(browser.evaluate("return document.getElementById('say').dataset.field"));
    }
}
