package nianbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Two people at one report, each in a session of their own. */
@ExtendWith(OpenDesk.class)
class TwoReviewersTest {
    private static final String FIELD = "requests.granted.total";

    @Test
    void theSecondToSaveIsToldWhatTheFirstDidAndNothingIsOverwritten(DeskInBrowser desk) {
        Browser browser = desk.browser();
        desk.enter("李明");
        desk.open(Sample.MISSING, FIELD);
        String first = browser.tab();
        String second = browser.newTab();
        desk.enter("王芳", "localhost", "en");
        desk.open(Sample.MISSING, FIELD);
        assertThat(browser.await(".who").getText()).isEqualTo("王芳");

        browser.lookAt(first);
        browser.keyboard().enter("8");
        browser.await("#say:not([data-field='" + FIELD + "'])");
        browser.lookAt(second);
        browser.keyboard().enter("9");
        assertThat(browser.await("#told.problem:not([hidden])").getText())
                .contains("Nothing was overwritten", "李明", "set 8");
        browser.await("#say[data-field='" + FIELD + "'][data-number='8'][data-status='corrected']");
        assertThat(desk.value(Sample.MISSING, FIELD).value()).contains(new BigDecimal("8"));

        // who has seen it may say otherwise
        browser.keyboard().type("9n").enter("asked the office");
        browser.await("#say:not([data-field='" + FIELD + "'])");
        assertThat(desk.value(Sample.MISSING, FIELD).value()).contains(new BigDecimal("9"));
    }

    @Test
    void whatAnotherTookBackCannotBeTakenBackFromAnOldPage(DeskInBrowser desk) {
        Browser browser = desk.browser();
        desk.enter("李明");
        desk.open(Sample.MISSING, FIELD);
        browser.keyboard().enter("8");
        browser.await("#say:not([data-field='" + FIELD + "'])");
        desk.open(Sample.MISSING, FIELD);
        String first = browser.tab();
        browser.newTab();
        desk.enter("王芳", "localhost", "zh");
        desk.open(Sample.MISSING, FIELD);
        browser.await("#take-back").click();
        browser.await("#say[data-status='review']");

        browser.lookAt(first);
        browser.await("#take-back").sendKeys(Keys.ENTER);
        assertThat(browser.await("#told.problem:not([hidden])").getText()).contains("changed meanwhile");
        browser.await("#say[data-status='review']");
    }

    /** As a watch would bring it: the list offers it, and nothing moves before. */
    @Test
    void whatComesInMeanwhileIsOfferedInTheList(DeskInBrowser desk) {
        Browser browser = desk.browser();
        desk.enter("李明");
        desk.open("/?verdict=all");
        browser.await("tr[data-report]");
        long before = (long) browser.number("return document.querySelectorAll('tr[data-report]').length");
        long report = desk.read(DamagedReport::in);
        browser.await("#news:not([hidden])");
        assertThat(browser.texts("return [...document.querySelectorAll('tr[data-report]')].map(() => '')"))
                .hasSize((int) before);
        browser.await("#news button").click();
        browser.await("tr[data-report='" + report + "']");
        browser.await("#news[hidden]");
    }
}
