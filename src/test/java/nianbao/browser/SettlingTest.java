package nianbao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Figures settled by keyboard, from the queue to the next report. */
@ExtendWith(OpenDesk.class)
class SettlingTest {
    private static final String FEES = "proactive.fees.amount";
    private static final String NEXT_REPORT = "#panel .finished a";

    @Test
    void aReportIsSettledByKeyboardFromTheQueueToTheNext(DeskInBrowser desk) {
        desk.enter("李明");
        Browser browser = desk.browser();
        Keyboard way = browser.keyboard();
        String wanted = "/reports/" + desk.report(Sample.FIVE_DOUBTS);
        while (!String.valueOf(browser.evaluate("return document.activeElement.getAttribute('href')"))
                .startsWith(wanted)) {
            way.press(Keys.TAB);
            assertThat(way.pressed()).isLessThan(60);
        }
        way.press(Keys.ENTER);

        Keyboard keys = browser.keyboard();
        List<String> order = doubts(desk);
        assertThat(order).containsExactlyInAnyOrderElementsOf(Sample.FIVE_DOUBTS.doubtful());
        desk.awaitFigure(order.get(0));
        keys.press(Keys.ENTER); // as it was read
        desk.awaitFigure(order.get(1));
        keys.type("77").press(Keys.ENTER); // another
        desk.awaitFigure(order.get(2));
        keys.type("-").press(Keys.ENTER); // nothing
        desk.awaitFigure(order.get(3));
        keys.press(Keys.ENTER);
        desk.awaitFigure(order.get(4));
        assertThat(verdictShown(desk)).contains("to be reviewed");
        keys.press(Keys.ENTER);
        browser.await(NEXT_REPORT);
        assertThat(keys.pressed()).isLessThanOrEqualTo(20);

        assertThat(desk.value(Sample.FIVE_DOUBTS, order.get(0)).value())
                .isEqualTo(Sample.FIVE_DOUBTS.value(order.get(0)).value());
        assertThat(desk.value(Sample.FIVE_DOUBTS, order.get(1)).value()).contains(new BigDecimal("77"));
        assertThat(desk.value(Sample.FIVE_DOUBTS, order.get(2)).value()).isEmpty();
        assertThat(Sample.FIVE_DOUBTS.doubtful())
                .allSatisfy(field -> assertThat(
                                desk.value(Sample.FIVE_DOUBTS, field).status())
                        .isEqualTo(Status.CORRECTED));
        assertThat(desk.record(Sample.FIVE_DOUBTS).verdict()).isEqualTo(Verdict.ACCEPTED_WITH_FAILURES);
        assertThat(verdictShown(desk)).contains("does not add up");

        keys.press(Keys.ENTER);
        browser.await("#desk:not([data-report='" + desk.report(Sample.FIVE_DOUBTS) + "'])");
        browser.await("#say");
        assertThat(doubts(desk)).isNotEmpty().contains(desk.figure());
    }

    @Test
    void aDoubtCostsAtMostThreeKeysBesideItsDigits(DeskInBrowser desk) {
        desk.enter("李明");
        desk.open(Sample.FIVE_DOUBTS);
        for (String field : doubts(desk)) {
            desk.awaitFigure(field);
            String digits =
                    Sample.FIVE_DOUBTS.value(field).value().orElseThrow().toPlainString();
            Keyboard keys = desk.browser().keyboard().enter(digits);
            desk.browser().await("#say:not([data-field='" + field + "']), " + NEXT_REPORT);
            assertThat(keys.pressed() - digits.length()).as(field).isLessThanOrEqualTo(3);
        }
        assertThat(desk.record(Sample.FIVE_DOUBTS).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(desk.browser().await("#panel [data-verdict]").getText()).isEqualTo("verified");
    }

    @Test
    void whatIsTypedFasterThanTheDeskKeepsGoesToTheFigureThatItIsMeantFor(DeskInBrowser desk) {
        desk.enter("李明");
        desk.open(Sample.FIVE_DOUBTS);
        List<String> order = doubts(desk);
        desk.awaitFigure(order.get(0));
        desk.browser().keyboard().type("11\n222\n-\n44\n5\n");
        desk.browser().await(NEXT_REPORT);
        assertThat(order)
                .extracting(field -> desk.value(Sample.FIVE_DOUBTS, field)
                        .value()
                        .map(BigDecimal::toPlainString)
                        .orElse(""))
                .containsExactly("11", "222", "", "44", "5");
    }

    @Test
    void whatWasSaidIsTakenBackAndSaidAgain(DeskInBrowser desk) {
        desk.enter("李明");
        desk.open(Sample.FIVE_DOUBTS);
        List<String> order = doubts(desk);
        String first = order.get(0);
        desk.awaitFigure(first);
        Keyboard keys = desk.browser().keyboard().enter("123");
        desk.awaitFigure(order.get(1));
        keys.hold(Keys.CONTROL, "z");
        desk.browser().await("#say[data-field='" + first + "'][data-status='review']");
        assertThat(desk.value(Sample.FIVE_DOUBTS, first).value())
                .isEqualTo(Sample.FIVE_DOUBTS.value(first).value());
        keys.hold(Keys.CONTROL, "y");
        desk.browser().await("#say[data-field='" + first + "'][data-status='corrected']");
        assertThat(desk.value(Sample.FIVE_DOUBTS, first).value()).contains(new BigDecimal("123"));
        keys.hold(Keys.CONTROL, "z");
        desk.browser().await("#say[data-field='" + first + "'][data-status='review']");
        assertThat(doubts(desk)).hasSameElementsAs(order);
    }

    @Test
    void takingBackASecondWordLeavesTheFirstWithItsReason(DeskInBrowser desk) {
        desk.enter("李明");
        desk.open(Sample.WRONG_TOTAL, FEES);
        sayWithReason(desk, "5", "seen on paper");
        desk.browser().await("#say[data-number='5']");
        sayWithReason(desk, "6", "seen again");
        desk.browser().await("#say[data-number='6']");
        desk.browser().keyboard().hold(Keys.CONTROL, "z");
        desk.browser().await("#say[data-number='5'][data-note='seen on paper']");
        assertThat(desk.value(Sample.WRONG_TOTAL, FEES).value()).contains(new BigDecimal("5"));
    }

    @Test
    void nothingIsAcceptedByEnterAloneWhereNoFigureWasRead(DeskInBrowser desk) {
        desk.enter("李明");
        String missing = "requests.new.natural_person";
        desk.open("/reports/" + desk.report(Sample.MISSING) + "/figures/" + missing);
        refusesBareEnter(desk, Sample.MISSING, missing, Status.MISSING);
        desk.browser().keyboard().enter("-");
        desk.browser().await("#say:not([data-field='" + missing + "'])");
        assertThat(desk.value(Sample.MISSING, missing).status()).isEqualTo(Status.CORRECTED);

        String underTheStamp = "proactive.penalties.decisions";
        desk.open(Sample.STAMPED, underTheStamp);
        refusesBareEnter(desk, Sample.STAMPED, underTheStamp, Status.REVIEW);
        desk.browser().keyboard().enter("464");
        desk.browser().await("#say:not([data-field='" + underTheStamp + "'])");
        assertThat(desk.value(Sample.STAMPED, underTheStamp).value()).contains(new BigDecimal("464"));
    }

    private static void refusesBareEnter(DeskInBrowser desk, Sample report, String field, Status status) {
        desk.awaitFigure(field);
        assertThat(desk.typed()).isEmpty();
        desk.browser().keyboard().press(Keys.ENTER);
        assertThat(desk.browser().await("#told:not([hidden])").getText()).contains("Type the figure, or -");
        assertThat(desk.value(report, field).status()).isEqualTo(status);
        assertThat(desk.figure()).isEqualTo(field);
    }

    @Test
    void aFigureOfThePublisherIsChangedForAReasonOnlyAndThePrintedOneStaysShown(DeskInBrowser desk) {
        desk.enter("李明");
        String field = "disputes.litigation_after_review.other";
        desk.open(Sample.WRONG_TOTAL, field);
        Keyboard keys = desk.browser().keyboard().enter("3");
        assertThat(desk.browser().await("#told.problem:not([hidden])").getText())
                .contains("read with certainty");
        assertThat(desk.value(Sample.WRONG_TOTAL, field).status()).isEqualTo(Status.READ);
        keys.press(Keys.TAB); // another doubt there is none: Tab goes on to the reason
        keys.enter("the printed page says so");
        desk.browser().await("#say[data-status='corrected']");
        assertThat(desk.value(Sample.WRONG_TOTAL, field).value()).contains(new BigDecimal("3"));
        assertThat(desk.browser().await("#say .facts").getText()).contains("printed 1");
        assertThat(desk.browser().await("#say .said").getText())
                .contains("李明", "read: 1", "3", "the printed page says so");
    }

    @Test
    void keysMeanNothingWhileChineseIsComposed(DeskInBrowser desk) {
        desk.enter("李明");
        desk.open(Sample.FIVE_DOUBTS);
        String first = doubts(desk).get(0);
        desk.awaitFigure(first);
        Browser browser = desk.browser();
        browser.evaluate("window.heard = [];"
                + "document.addEventListener('keydown', (event) => window.heard.push(event.isComposing));");
        for (String key : List.of("n", "r", "?", "+", "Enter")) {
            browser.compose("shi", key);
        }
        assertThat(browser.texts("return window.heard")).hasSize(5).containsOnly("true");
        assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("value");
        assertThat(browser.has("dialog[open]")).isFalse();
        assertThat(browser.evaluate("return document.getElementById('paper').style.transform"))
                .isEqualTo("");
        assertThat(desk.figure()).isEqualTo(first);
        assertThat(desk.value(Sample.FIVE_DOUBTS, first).status()).isEqualTo(Status.REVIEW);
    }

    private static void sayWithReason(DeskInBrowser desk, String value, String reason) {
        desk.browser().keyboard().type(value).type("n").enter(reason);
    }

    private static String verdictShown(DeskInBrowser desk) {
        return desk.browser().await("#state .verdict").getText();
    }

    /** The figures that are still to be settled, in the order of the desk. */
    private static List<String> doubts(DeskInBrowser desk) {
        desk.browser().await("#state");
        return desk.browser()
                .texts("return [...document.querySelectorAll('#doubts [data-field]')].map((one) => one.dataset.field)");
    }
}
