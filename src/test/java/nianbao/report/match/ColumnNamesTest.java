package nianbao.report.match;

import static nianbao.report.match.FoundFigures.assertOnlyDoubted;
import static nianbao.report.match.FoundFigures.assertRead;
import static nianbao.report.match.FoundFigures.column;
import static nianbao.report.match.FoundFigures.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import nianbao.model.ProblemCode;
import nianbao.report.match.table.TableMatch.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures belong to fields by the words over their columns: those of the form, and no others. */
class ColumnNamesTest {
    /** The last letters of four heads stand on the next page, as a row of their own. */
    @Test
    void headsThatAPageBreakPartedAreNamesStill() {
        FormSheet sheet = FormSheet.disputes();
        List<String> rest = new ArrayList<>(Collections.nCopies(15, ""));
        List<String> heads = List.of("结果维持", "结果纠正", "其他结果", "尚未审结");
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i);
            sheet.grid.get(1).set(i, head.substring(0, 3));
            sheet.grid.get(2).set(i, "");
            rest.set(i, head.substring(3));
        }
        sheet.grid.add(3, rest);
        assertRead(sheet);
    }

    @Test
    void ofTwoColumnsThatChangedPlaces() {
        assertRead(FormSheet.requests("ogi-2021").swapColumns(3, 4));
    }

    @Test
    void ofATotalThatStandsFirst() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.grid.forEach(row -> row.add(2, row.remove(8)));
        sheet.grid.get(0).set(2, "申请人情况");
        sheet.grid.get(0).set(3, FormSheet.LEFT);
        assertRead(sheet);
    }

    @Test
    void ofATotalByAnotherWord() {
        assertRead(FormSheet.requests("ogi-2021").relabel("总计", "合计"));
    }

    @Test
    void ofAColumnThatTheFormDoesNotHaveAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021").relabel("科研机构", "新闻媒体");
        assertOnlyDoubted(sheet, column("research_institute"));
        assertThat(problems(sheet)).contains(ProblemCode.LABEL_UNCERTAIN);
    }

    @Test
    void ofAColumnThatIsNearTheFormsInTypedLettersAreDoubted() {
        assertOnlyDoubted(FormSheet.requests("ogi-2021").relabel("商业企业", "工业企业"), column("business"));
    }

    @Test
    void ofAColumnWhoseHeadWasReadWithOneWrongLetterAreBelieved() {
        assertRead(FormSheet.requests("ogi-2021").relabel("科研机构", "科研机沟").recognised());
    }

    @Test
    void ofAColumnThatIsPartedAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.grid.forEach(row -> row.add(3, row.get(2).matches("\\d+") ? "1" : FormSheet.LEFT));
        sheet.grid.get(2).set(2, "当面");
        sheet.grid.get(2).set(3, "网上");
        assertOnlyDoubted(sheet, column("natural_person"));
    }

    @Test
    void ofAMissingColumnAreMissingAndNamed() {
        FormSheet sheet = FormSheet.requests("ogi-2021").removeColumn(4);
        assertRead(sheet, column("research_institute"));
        assertThat(sheet.located().keySet()).noneMatch(column("research_institute"));
        assertThat(problems(sheet)).contains(ProblemCode.COLUMN_MISSING);
    }

    @Test
    void ofAHeadOfTheOtherFormAreDoubted() {
        FormSheet sheet = FormSheet.proactive("ogi-2021")
                .relabel("本年制发件数", "本年新制作数量")
                .relabel("本年废止件数", "本年新公开数量")
                .relabel("现行有效件数", "对外公开总数量");
        assertOnlyDoubted(sheet, field -> field.contains("regulations") || field.contains("normative"));
    }

    @Test
    void ofOneColumnOfTheOtherFormAreDoubted() {
        assertOnlyDoubted(FormSheet.proactive("ogi-2021").relabel("本年制发件数", "本年新公开数量"), column("issued"));
    }

    @Test
    void ofHeadsByOtherWordsAreRead() {
        assertRead(FormSheet.proactive("ogi-2019").relabel("本年新制作数量", "制作数量").relabel("本年新公开数量", "公开数量"));
        assertRead(FormSheet.proactive("ogi-2021").relabel("本年制发件数", "本年新制发数量").relabel("本年废止件数", "本年新废止数量"));
    }

    @Test
    void ofAnOutcomeThatTheFormDoesNotHaveAreDoubted() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(1).set(2, "撤回申请");
        assertOnlyDoubted(sheet, "disputes.review.other"::equals);
    }

    @Test
    void underAHeadThatIsMovedAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        for (int row = 0; row < 3; row++) {
            sheet.grid.get(row).remove(1);
            sheet.grid.get(row).add("");
        }
        assertThat(sheet.located().values()).allMatch(figure -> figure.doubt() != Doubt.NONE);
        FormSheet right = FormSheet.requests("ogi-2021");
        for (int row = 0; row < 3; row++) {
            right.grid.get(row).add(1, FormSheet.LEFT);
        }
        right.grid.subList(3, right.grid.size()).forEach(row -> row.add(""));
        assertThat(right.located().values()).allMatch(figure -> figure.doubt() != Doubt.NONE);
        FormSheet four = FormSheet.disputes();
        four.grid.subList(0, 3).forEach(row -> row.add(""));
        four.grid.get(3).add(0, "件数");
        assertThat(four.located().values()).allMatch(figure -> figure.doubt() != Doubt.NONE);
    }

    @Test
    void ofTwoColumnsOfOneNameAreDoubted() {
        Predicate<String> either = column("business").or(column("public_welfare_org"));
        assertOnlyDoubted(FormSheet.requests("ogi-2021").relabel("社会公益组织", "商业企业"), either);
    }

    @Test
    void twoUnderOneHeadAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.grid.forEach(row -> row.add(4, row.get(3).matches("\\d+") ? "7" : FormSheet.LEFT));
        assertOnlyDoubted(sheet, column("business"));
    }

    @Test
    void underTheNamesOfTwoGroupsAreDoubted() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.get(0).set(5, FormSheet.LEFT);
        assertOnlyDoubted(sheet, field -> true);
    }

    @Test
    void underAHeadThatOnlySaysTheSameAreRead() {
        assertRead(FormSheet.proactive("ogi-2021").relabel("现行有效件数", "现行有效件数（历史累计）"));
        assertRead(FormSheet.proactive("ogi-2021").relabel("本年制发件数", "当年制发件数"));
        assertRead(FormSheet.proactive("ogi-2021").relabel("本年制发件数", "2024年制发件数"));
    }

    @Test
    void thatNoHeadNamesAreTold() {
        FormSheet sheet = FormSheet.proactive("ogi-2021").relabel("本年制发件数", "新闻稿件");
        assertThat(sheet.located().keySet()).noneMatch(column("issued"));
        assertThat(problems(sheet)).contains(ProblemCode.COLUMN_MISSING);
    }

    @Test
    void underAHeadOfOneOtherLetterAreDoubted() {
        FormSheet sheet = FormSheet.proactive("ogi-2021").relabel("本年制发件数", "本年转发件数");
        assertOnlyDoubted(sheet, column("issued"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"总计（%）", "总计（人次）", "总计（占比）"})
    void inAUnitThatNoCountHasAreDoubted(String head) {
        FormSheet sheet = FormSheet.requests("ogi-2021").relabel("总计", head);
        assertThat(sheet.located().values())
                .filteredOn(figure -> figure.field().column().equals("total"))
                .isNotEmpty()
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
    }
}
