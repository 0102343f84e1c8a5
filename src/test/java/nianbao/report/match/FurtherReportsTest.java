package nianbao.report.match;

import static nianbao.report.match.ReportTables.FOUR;
import static nianbao.report.match.ReportTables.THREE;
import static nianbao.report.match.ReportTables.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.model.Place;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file may hold further reports, annexes and parts of other bodies: their tables are not the own. */
class FurtherReportsTest {
    private final ReportTables report = new ReportTables();

    @ParameterizedTest
    @ValueSource(strings = {"附件：县教育局2024年政府信息公开工作年度报告", "县教育局2024年政府信息公开工作年度报告", "某县人民政府2023年政府信息公开工作年度报告"})
    void aTableOfAnotherReportIsNotTheOwnThatIsMissing(String title) {
        report.say("某县人民政府2024年政府信息公开工作年度报告");
        report.say(THREE);
        report.own(FormSheet.requests("ogi-2021"));
        report.say(title);
        report.say(FOUR);
        report.other(FormSheet.disputes());
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
        assertThat(FormSheet.match(report.blocks).own()).doesNotContainKey("disputes");
        report.assertFurther(1);
    }

    @Test
    void aReportBeginsAnewWhereItsSectionsDo() {
        report.say(TWO);
        report.own(FormSheet.proactive("ogi-2021"));
        report.say(THREE);
        report.own(FormSheet.requests("ogi-2021"));
        report.say(TWO);
        report.other(FormSheet.proactive("ogi-2021"));
        report.say(THREE);
        report.other(FormSheet.requests("ogi-2021"));
        report.assertOwn("proactive", FormSheet.proactive("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
        report.assertFurther(2);
    }

    @Test
    void aRowOfATableWithoutRulingsIsNoHeading() {
        report.say(TWO);
        report.own(FormSheet.proactive("ogi-2021"));
        report.say("三、行政复议数量449 498");
        report.say("四、行政诉讼数量38 248");
        report.say(THREE);
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
        assertThat(FormSheet.match(report.blocks).further()).isEmpty();
    }

    @Test
    void aTitleThatThePageRepeatsBeginsNoOther() {
        report.say("某县人民政府2024年政府信息公开工作年度报告");
        report.say(TWO);
        report.own(FormSheet.proactive("ogi-2021"));
        report.say("某县2024年政府信息公开工作年度报告");
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"附：县教育局", "附表：县政府办公室", "其中：县政府办公室"})
    void aPartOfAnotherBodyIsSetAside(String caption) {
        report.say(THREE);
        report.own(FormSheet.requests("ogi-2021").removeColumn(4));
        report.say(caption);
        report.other(FormSheet.requests("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
        report.assertFurther(1);
    }

    @Test
    void aPartOfAnotherBodyIsNotTheOwnThatIsMissing() {
        report.say(THREE);
        report.say("附：县教育局");
        report.other(FormSheet.requests("ogi-2021"));
        assertThat(FormSheet.match(report.blocks).own()).isEmpty();
        report.assertFurther(1);
    }

    @Test
    void anAnnexWithTheOwnTablesIsRead() {
        report.say("附件：某县人民政府政府信息公开情况统计表");
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @Test
    void theFirstReportThatHasTablesIsTheOwn() {
        report.say("某县人民政府2024年政府信息公开工作年度报告");
        report.say("某县人民政府2024年政府信息公开工作年度报告");
        report.say(TWO);
        report.say(THREE);
        report.say(TWO);
        report.say(THREE);
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @Test
    void aFurtherTableIsShownOnItsPage() {
        report.say(THREE);
        report.own(FormSheet.requests("ogi-2021"));
        report.say("2023年收到和处理政府信息公开申请情况");
        Table last = FormSheet.requests("ogi-2021").table();
        Place place = new Place(7, new Box(10, 20, 30, 40));
        report.blocks.add(last.with(last.cells().stream()
                .map(cell -> new Cell(
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text(),
                        cell.fragments(),
                        Optional.of(place),
                        cell.evidence()))
                .toList()));
        assertThat(FormSheet.match(report.blocks).further())
                .containsExactly(Problem.at(ProblemCode.TABLE_FURTHER, place));
    }
}
