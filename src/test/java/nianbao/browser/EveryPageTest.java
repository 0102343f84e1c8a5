package nianbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What holds for all pages of the desk. */
@ExtendWith(OpenDesk.class)
class EveryPageTest {
    private static final Set<String> WITH_A_NAME =
            Set.of("button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "spinbutton", "image");

    @Test
    void nothingGoesWrongInTheBrowserAndNothingIsAskedOfOtherHosts(DeskInBrowser desk) {
        desk.enter("李明");
        List<String> asked = new ArrayList<>();
        for (String language : List.of("en", "zh")) {
            for (String page : pages(desk, language)) {
                show(desk, page);
                assertThat(desk.browser().console()).as(page).isEmpty();
                asked.addAll(desk.browser().requests());
            }
        }
        assertThat(asked).anyMatch(address -> address.contains("/assets/"));
        assertThat(Browser.foreign(asked)).isEmpty();
    }

    @Test
    void nothingIsWiderThanTheWindow(DeskInBrowser desk) {
        desk.enter("李明");
        SoftAssertions all = new SoftAssertions();
        for (int width : new int[] {1366, 500}) {
            desk.browser().resize(width, 768);
            for (String page : pages(desk, width == 500 ? "en" : "zh")) {
                show(desk, page);
                all.assertThat(desk.browser().number("return document.documentElement.scrollWidth"))
                        .as(width + " " + page + " " + tooWide(desk))
                        .isLessThanOrEqualTo(width);
            }
        }
        all.assertAll();
    }

    @Test
    void whateverCanBeUsedHasANameAndEveryFieldALabel(DeskInBrowser desk) {
        desk.enter("李明");
        for (String page : pages(desk, "zh")) {
            show(desk, page);
            assertThat(nameless(desk.browser())).as(page).isEmpty();
            assertThat(desk.browser()
                            .texts("return [...document.querySelectorAll("
                                    + "'input:not([type=hidden]), select, textarea')]"
                                    + ".filter((field) => field.labels.length === 0 && !field.hasAttribute('aria-label'))"
                                    + ".map((field) => field.outerHTML)"))
                    .as(page)
                    .isEmpty();
            assertThat(desk.browser().evaluate("return document.documentElement.lang"))
                    .isEqualTo("zh-CN");
        }
    }

    @Test
    void everyTextStandsOutFromWhatIsBehindIt(DeskInBrowser desk) throws IOException {
        desk.enter("李明");
        String script = script("contrast.js");
        desk.open("/");
        desk.browser().evaluate("document.querySelector('h1').style.color = '#999'");
        assertThat(desk.browser().texts(script)).hasSize(1).first().asString().contains("H1");
        SoftAssertions all = new SoftAssertions();
        for (String page : pages(desk, "zh")) {
            show(desk, page);
            all.assertThat(desk.browser().texts(script)).as(page).isEmpty();
        }
        all.assertAll();
    }

    @Test
    void theTabKeyLeadsThroughThePageInItsOrderAndOutOfEveryField(DeskInBrowser desk) {
        desk.enter("李明");
        desk.open(Sample.FIVE_DOUBTS);
        Browser browser = desk.browser();
        browser.await("#say");
        Keyboard keys = browser.keyboard();
        keys.press(Keys.TAB);
        browser.await("#say:not([data-field='" + Sample.FIVE_DOUBTS.doubtful().get(0) + "'])");
        keys.press(Keys.ESCAPE); // from here on Tab is no command
        List<Long> forward = new ArrayList<>();
        for (int times = 0; times < 12; times++) {
            keys.press(Keys.TAB);
            forward.add(placeOfFocus(browser));
        }
        assertThat(forward).isSorted().doesNotHaveDuplicates().doesNotContain(-1L);
        browser.evaluate("document.getElementById('value').focus()");
        keys.press(Keys.ESCAPE);
        List<Long> back = new ArrayList<>();
        for (int times = 0; times < 12; times++) {
            keys.hold(Keys.SHIFT, Keys.TAB);
            back.add(placeOfFocus(browser));
        }
        assertThat(back)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one))
                .doesNotHaveDuplicates();
        assertThat(browser.evaluate("return getComputedStyle(document.activeElement).outlineStyle"))
                .isNotEqualTo("none");
    }

    @Test
    void theLanguageIsSwitchedOnThePageThatIsOpen(DeskInBrowser desk) {
        desk.enter("李明");
        Browser browser = desk.browser();
        String figure = "/reports/" + desk.report(Sample.FIVE_DOUBTS) + "/figures/disputes.review.upheld";
        for (String page : List.of("/?verdict=all&order=name", figure)) {
            desk.open(page);
            browser.await("a.quiet[lang='zh-CN']").click();
            browser.await("html[lang='zh-CN']");
            assertThat(browser.path()).startsWith(page.replaceFirst("\\?.*", ""));
            if (page.contains("?")) {
                assertThat(browser.path()).contains("verdict=all", "order=name");
            }
            browser.await("a.quiet[lang='en']").click();
            browser.await("html[lang='en']");
        }
        desk.awaitFigure("disputes.review.upheld");
        desk.open("/"); // it is remembered
        assertThat(browser.await("h1").getText()).isEqualTo("Reports");
    }

    /** Every kind of page, with what can lie on it. */
    private static List<String> pages(DeskInBrowser desk, String language) {
        Stream<String> reports = Arrays.stream(Sample.values()).map(sample -> "/reports/" + desk.report(sample));
        return Stream.concat(
                        Stream.of(
                                "/",
                                "/?verdict=all",
                                "/?verdict=all&q=nothing+like+this",
                                "/overview",
                                "/book",
                                "/book?county=610925",
                                "/rollup?county=610925&year=2024",
                                "/findings?county=610925",
                                "/files",
                                "/blind",
                                "/blind/figures",
                                "/changes",
                                "/account",
                                "/accounts",
                                "/left"),
                        Stream.concat(
                                reports,
                                Stream.of(
                                        "/reports/" + desk.report(Sample.WRONG_TOTAL)
                                                + "/figures/disputes.litigation_after_review.other",
                                        "/reports/" + desk.report(Sample.WRONG_TOTAL) + "/versions")))
                .map(page -> page + (page.contains("?") ? "&" : "?") + "lang=" + language)
                .toList();
    }

    /** Opens a page, and waits until all that it loads by itself is there. */
    private static void show(DeskInBrowser desk, String page) {
        desk.open(page);
        if (page.startsWith("/reports/") && !page.contains("/versions")) {
            desk.browser().await("#say, #picture[src]");
            desk.browser().await("#picture[src], #paper-told:not([hidden])");
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(EveryPageTest.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The elements that stick out of the window, for whoever mends it. */
    private static List<String> tooWide(DeskInBrowser desk) {
        return desk.browser()
                .texts("return [...document.body.querySelectorAll('*')]"
                        + ".filter((part) => part.getBoundingClientRect().right > innerWidth + 1)"
                        + ".map((part) => `${part.tagName}.${part.className}`).slice(0, 8)");
    }

    /** What readers of screens could not name. */
    private static List<String> nameless(Browser browser) {
        List<?> nodes = (List<?>)
                browser.command("Accessibility.getFullAXTree", Map.of()).get("nodes");
        return nodes.stream()
                .map(node -> (Map<?, ?>) node)
                .filter(node -> !Boolean.TRUE.equals(node.get("ignored")))
                .filter(node -> WITH_A_NAME.contains(text(node, "role")))
                .filter(node -> text(node, "name").isBlank())
                .map(Object::toString)
                .toList();
    }

    private static String text(Map<?, ?> node, String member) {
        return node.get(member) instanceof Map<?, ?> found && found.get("value") != null
                ? found.get("value").toString()
                : "";
    }

    /** The place in the page of what has the focus; -1 where nothing has it. */
    private static long placeOfFocus(Browser browser) {
        return (long) browser.number("return document.activeElement === document.body ? -1"
                + " : [...document.querySelectorAll('*')].indexOf(document.activeElement)");
    }
}
