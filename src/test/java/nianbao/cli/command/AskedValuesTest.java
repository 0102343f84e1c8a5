package nianbao.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.function.Consumer;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Verdict;
import nianbao.words.Messages;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** What a command line asks for, and what is refused. */
class AskedValuesTest {
    private final AskedValues asked = new AskedValues(new CommandLine(new AnyCommand()), Messages.in(Locale.ENGLISH));

    @Command(name = "any")
    private static final class AnyCommand {}

    private AbstractThrowableAssert<?, ?> refused(Consumer<AskedValues> asking) {
        return assertThatThrownBy(() -> asking.accept(asked)).isInstanceOf(ParameterException.class);
    }

    @Test
    void verdictsAndStatusesAreCalledByTheirIdsAndInBothLanguages() {
        assertThat(asked.verdict(Messages.in(Locale.CHINESE).text("verdict.review")))
                .isEqualTo(Verdict.REVIEW);
        for (Verdict each : Verdict.values()) {
            assertThat(asked.verdict(each.id())).isEqualTo(each);
        }
        for (Status each : Status.values()) {
            assertThat(asked.status(each.id())).isEqualTo(each);
            for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                assertThat(asked.status(Messages.in(locale).text("value.status." + each.id())))
                        .isEqualTo(each);
            }
        }
    }

    @Test
    void theNearestIsNamedAndWhereNoneIsNearAll() {
        refused(values -> values.status("mising")).hasMessage("there is no status mising (did you mean missing?)");
        refused(values -> values.status("good")).hasMessageContaining("there is no status good (did you mean read or ");
        refused(values -> values.verdict("acepted")).hasMessageContaining("(did you mean accepted?)");
    }

    @Test
    void aYearHasFourDigitsAndMayBeMeantByTwo() {
        assertThat(asked.year(2008)).isEqualTo(2008);
        refused(values -> values.year(24)).hasMessageContaining("did you mean 2024?");
        refused(values -> values.year(2007))
                .hasMessageContaining("from 2008 on")
                .hasMessageNotContaining("mean");
        refused(values -> values.year(7)).hasMessageNotContaining("mean");
        refused(values -> values.year(-24)).hasMessageNotContaining("mean");
    }

    @Test
    void fieldsAreKnownByTheirBeginnings() {
        assertThat(asked.fields("requests.new")).isEqualTo("requests.new");
        refused(values -> values.fields("request.new")).hasMessageContaining("requests.new");
    }

    @Test
    void aDivisionIsMeantByItsCodeAndItsName() {
        assertThat(asked.division("610925")).isEqualTo("610925");
        assertThat(asked.division("岚皋县")).isEqualTo("610925");
        assertThat(asked.division("安康市岚皋县")).isEqualTo("610925");
    }

    @Test
    void namesOfSeveralDivisionsAndOfNoneAreRefusedWithThoseThatMayBeMeant() {
        refused(values -> values.division("鼓楼区"))
                .hasMessageContaining("鼓楼区 may be any of these divisions")
                .hasMessageContaining("\n  320106 江苏省南京市鼓楼区");
        refused(values -> values.division("苍楠县")).hasMessageContaining("\n  330327 浙江省温州市苍南县");
        refused(values -> values.division("610952")).hasMessageContaining("\n  610922 陕西省安康市石泉县");
        refused(values -> values.division("皋县")).hasMessageContaining("\n  610925 陕西省安康市岚皋县");
        refused(values -> values.division("xyz")).hasMessageNotContaining("\n");
    }

    @Test
    void problemsAreKnownByTheirCodes() {
        assertThat(asked.problem("year-missing")).isEqualTo("year-missing");
        refused(values -> values.problem("year-mising")).hasMessageContaining("did you mean year-missing?");
    }
}
