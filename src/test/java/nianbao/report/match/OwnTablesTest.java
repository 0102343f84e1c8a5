package nianbao.report.match;

import static nianbao.report.match.ReportTables.THREE;
import static nianbao.report.match.ReportTables.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.report.match.context.ReportSubject;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Doubt;
import org.junit.jupiter.api.Test;

/** All tables come from one report: its own. */
class OwnTablesTest {
    private final ReportTables report = new ReportTables();

    @Test
    void aTableInItsOwnSectionIsMeantBeforeOneInAnother() {
        report.say(TWO);
        report.own(FormSheet.proactive("ogi-2021"));
        report.say(THREE);
        report.other(FormSheet.proactive("ogi-2021"));
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("proactive", FormSheet.proactive("ogi-2021"));
        report.assertFurther(1);
    }

    @Test
    void whereTheFileDoesNotTellEveryFigureIsDoubted() {
        report.say(THREE);
        report.say("（一）本级");
        report.own(FormSheet.requests("ogi-2021"));
        report.say("（二）汇总");
        report.other(FormSheet.requests("ogi-2021"));
        assertThat(report.match("requests").figures()).allMatch(figure -> figure.doubt() == Doubt.LABEL);
        report.assertFurther(1);
    }

    @Test
    void aTableThatOnlyHasRowsOfTheFormsNamesIsNone() {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.removeIf(row -> row.get(0).startsWith("第二十条") || row.get(0).equals("信息内容"));
        sheet.grid.add(0, new ArrayList<>(List.of("项目", "一季度", "二季度", "三季度")));
        report.own(sheet);
        assertThat(FormSheet.match(report.blocks).own()).isEmpty();
    }

    /** The first columns of section three, as one of two pages shows them. */
    private static FormSheet leftPage() {
        return FormSheet.requests("ogi-2021").removeColumn(8).removeColumn(7).removeColumn(6);
    }

    /** The other columns, whose heads the page repeats. */
    private static FormSheet rightPage() {
        FormSheet right = FormSheet.requests("ogi-2021");
        right.removeColumn(5).removeColumn(4).removeColumn(3).removeColumn(2);
        right.grid.get(0).set(2, "申请人情况");
        right.grid.get(1).set(2, "法人或其他组织");
        return right;
    }

    @Test
    void columnsOnTwoPagesAreOneTable() {
        report.own(leftPage());
        report.own(rightPage());
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
        assertThat(report.match("requests").figures()).hasSize(175);
        assertThat(report.match("requests").problems()).isEmpty();
    }

    @Test
    void columnsOnTwoPagesThatWereJoinedAsRowsAreOneTable() {
        FormSheet left = leftPage();
        FormSheet right = rightPage();
        right.grid.forEach(row -> row.add(FormSheet.LEFT));
        left.grid.addAll(right.grid);
        report.own(left);
        assertThat(report.match("requests").figures()).hasSize(175);
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @Test
    void oneBlockOfSectionTwoIsATable() {
        FormSheet sheet = FormSheet.proactive("ogi-2019");
        int block = sheet.rowOf("政府集中采购") - 2;
        sheet.grid.subList(0, block).clear();
        report.own(sheet);
        assertThat(report.match("proactive").figures()).hasSize(2);
    }

    @Test
    void figuresOfAReportOnAnotherTimeThanAYearAreDoubted() {
        report.own(FormSheet.requests("ogi-2021"));
        ReportSubject half =
                new ReportSubject(Optional.of(FormSheet.ISSUER), OptionalInt.of(FormSheet.YEAR), Optional.of("上半年"));
        assertThat(FormSheet.match(report.blocks, half).own().values())
                .flatExtracting(TableMatch::figures)
                .isNotEmpty()
                .allMatch(figure -> figure.doubt() == Doubt.LABEL);
    }
}
