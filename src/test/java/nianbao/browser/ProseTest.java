package nianbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.model.ReportRecord.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Heading and text of a section are written over. */
@ExtendWith(OpenDesk.class)
class ProseTest {
    private static final String SECOND = "details[data-section='2']";

    @Test
    void headingAndTextAreSavedTogetherAndWhatWasTypedOutlivesAConflict(DeskInBrowser desk) {
        Browser browser = desk.browser();
        desk.enter("李明");
        desk.open(Sample.FIVE_DOUBTS);
        write(browser, "二、主动公开情况", "第一段。\n第二段。");
        browser.await(SECOND + "[open] input[value='二、主动公开情况']");
        Section said = second(desk);
        assertThat(said.heading()).isEqualTo("二、主动公开情况");
        assertThat(said.text()).isEqualTo("第一段。\n第二段。");
        assertThat(said.page()).isPresent();

        browser.newTab();
        desk.enter("王芳", "localhost", "en");
        desk.open(Sample.FIVE_DOUBTS);
        browser.evaluate("document.querySelector(\"" + SECOND + " textarea\").dataset.seen = 'old'");
        write(browser, "二、主动公开情况", "另一段。");
        assertThat(browser.await("#told.problem:not([hidden])").getText()).contains("Nothing was overwritten");
        assertThat(second(desk).text()).isEqualTo("第一段。\n第二段。");
        browser.await(SECOND + "[open] textarea:not([data-seen='old'])");
        assertThat(browser.evaluate("return document.querySelector(\"" + SECOND + " textarea\").value"))
                .isEqualTo("另一段。");
        save(browser); // by now it is known what the first wrote
        browser.await("#told[hidden]");
        assertThat(second(desk).text()).isEqualTo("另一段。");
    }

    private static void write(Browser browser, String heading, String text) {
        WebElement section = browser.await(SECOND);
        if (section.getAttribute("open") == null) {
            section.findElement(By.tagName("summary")).click();
        }
        put(section.findElement(By.tagName("input")), heading);
        put(section.findElement(By.tagName("textarea")), text);
        save(browser);
    }

    /** Not where the button is: who else is here may be told above it at this moment, and move it away under the mouse. */
    private static void save(Browser browser) {
        browser.evaluate("arguments[0].click()", browser.await(SECOND + " form button"));
    }

    private static void put(WebElement field, String text) {
        field.clear();
        field.sendKeys(text);
    }

    private static Section second(DeskInBrowser desk) {
        return desk.record(Sample.FIVE_DOUBTS).sections().orElseThrow().get(1);
    }
}
