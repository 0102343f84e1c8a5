package nianbao.report.match;

import static nianbao.report.match.FoundFigures.FILES;
import static nianbao.report.match.FoundFigures.SECRETS;
import static nianbao.report.match.FoundFigures.assertAsked;
import static nianbao.report.match.FoundFigures.assertOnlyDoubted;
import static nianbao.report.match.FoundFigures.assertRead;
import static nianbao.report.match.FoundFigures.problems;
import static nianbao.report.match.FoundFigures.row;
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

/** Figures belong to fields by the words of their rows: those of the form, and no others. */
class RowNamesTest {
    @Test
    void ofRowsThatChangedPlaces() {
        assertRead(FormSheet.requests("ogi-2021").swapRows(SECRETS, FILES));
        assertRead(FormSheet.requests("ogi-2021").swapRows("（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"));
        assertRead(FormSheet.proactive("ogi-2021").swapRows("行政处罚", "行政强制"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ogi-2019", "ogi-2021"})
    void ofGroupsAndRowsThatPublishersCallOtherwise(String version) {
        FormSheet sheet = FormSheet.requests(version)
                .relabel("三、本年度办理结果", "三、本年度办理情况")
                .relabel("2.其他法律行政法规禁止公开", "2.其他法律行政法规规定禁止公开");
        assertRead(sheet);
        assertThat(problems(sheet)).isEmpty();
    }

    @Test
    void doubtRowsWhoseNumbersStayedWhereTheirWordsWent() {
        FormSheet sheet = FormSheet.requests("ogi-2021")
                .relabel(SECRETS, "x")
                .relabel(FILES, "7.属于国家秘密")
                .relabel("x", "1.属于行政执法案卷");
        assertOnlyDoubted(sheet, row("denied.state_secret").or(row("denied.enforcement_files")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.属于商业秘密", "7.属于国家机密", "7.转交其他机关办理", "7.其中：网上申请"})
    void ofALocalRowInThePlaceOfTheFormsAreNotTheForms(String label) {
        FormSheet sheet = FormSheet.requests("ogi-2021").relabel(FILES, label);
        assertRead(sheet, row("denied.enforcement_files"));
        assertThat(sheet.located().keySet()).noneMatch(row("denied.enforcement_files"));
        assertThat(problems(sheet)).contains(ProblemCode.TABLE_EXTRA_ROW, ProblemCode.ROW_MISSING);
    }

    @Test
    void ofALocalRowNeverTakeTheNeighboursPlace() {
        FormSheet sheet = FormSheet.requests("ogi-2021").relabel(SECRETS, "1.属于商业秘密");
        assertThat(sheet.located().values())
                .filteredOn(
                        figure -> row("denied.state_secret").test(figure.field().id()))
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
    }

    @Test
    void ofRowsBesideTheFormsAreNamed() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.insertRow(sheet.rowOf("8.属于行政查询事项") + 1, "9.其他法律行政法规禁止", "5");
        assertRead(sheet);
        assertThat(problems(sheet)).containsExactly(ProblemCode.TABLE_EXTRA_ROW);
        FormSheet two = FormSheet.proactive("ogi-2021");
        two.insertRow(two.rowOf("行政规范性文件") + 1, "其他规范性文件", "5");
        assertRead(two);
        assertThat(problems(two)).containsExactly(ProblemCode.TABLE_EXTRA_ROW);
    }

    @Test
    void ofALocalRowOfSectionTwoAreNotTheFormsWhereThatIsNotThere() {
        FormSheet sheet = FormSheet.proactive("ogi-2021").relabel("行政规范性文件", "其他主动公开文件");
        Predicate<String> documents = field -> field.startsWith("proactive.normative_documents.");
        assertRead(sheet, documents);
        assertThat(sheet.located().keySet()).noneMatch(documents);
    }

    @Test
    void ofARowThatIsThereTwiceAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.insertRow(sheet.rowOf(FILES) + 1, FILES, "3");
        assertOnlyDoubted(sheet, row("denied.enforcement_files"));
    }

    @Test
    void ofALabelWithALongRemarkAreRead() {
        assertRead(FormSheet.proactive("ogi-2019")
                .relabel("规范性文件", "规范性文件（行政机关制定发布的决定、公告、通告、意见、通知，以及标题采用“规定”“办法”等字样的公文）"));
    }

    @Test
    void ofARowWithAsManyCellsAsItsHeadGoByTheirTurn() {
        FormSheet sheet = FormSheet.proactive("ogi-2019");
        sheet.grid.forEach(row -> row.add(3, FormSheet.LEFT));
        List<String> licensing = sheet.grid.get(sheet.rowOf("行政许可"));
        Collections.swap(licensing, 2, 3);
        licensing.set(2, FormSheet.LEFT);
        assertRead(sheet);
    }

    @Test
    void ofTwoRowsOfFiguresAreDoubted() {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.add(new ArrayList<>(Collections.nCopies(15, "4")));
        assertOnlyDoubted(sheet, field -> true);
    }

    @Test
    void ofARowThatLacksACellAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.grid.get(sheet.rowOf(FILES)).remove(4);
        sheet.grid.get(sheet.rowOf(FILES)).add(FormSheet.NONE);
        assertThat(sheet.located().values())
                .filteredOn(figure ->
                        row("denied.enforcement_files").test(figure.field().id()))
                .hasSize(6)
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
        assertRead(sheet, row("denied.enforcement_files"));
        FormSheet two = FormSheet.proactive("ogi-2021");
        two.grid.get(two.rowOf("规章")).remove(1);
        two.grid.get(two.rowOf("规章")).add(FormSheet.NONE);
        assertOnlyDoubted(two, field -> field.startsWith("proactive.regulations."));
        FormSheet four = FormSheet.disputes();
        four.grid.get(3).remove(1);
        four.grid.get(3).add(FormSheet.NONE);
        assertThat(four.located().values()).allMatch(figure -> figure.doubt() != Doubt.NONE);
    }

    @Test
    void ofARowThatIsCalledLikeOneOfTheOtherFormAreNotThisForms() {
        FormSheet sheet = FormSheet.requests("ogi-2019").relabel("（六）其他处理", "3.其他");
        assertThat(sheet.located().keySet()).noneMatch(row("other_handling"));
    }

    @Test
    void besideARowWithoutALabelAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.insertRow(sheet.rowOf(FILES) + 1, "", "5");
        assertOnlyDoubted(sheet, row("denied.enforcement_files").or(row("denied.administrative_query")));
    }

    @Test
    void ofARecognisedLabelThatIsNearerToAnotherAreDoubted() {
        assertOnlyDoubted(
                FormSheet.requests("ogi-2021").relabel(FILES, "7.属于国家案案").recognised(),
                row("denied.enforcement_files"));
    }

    @Test
    void ofARecognisedLabelThatSharesOnlyItsBeginningAreDoubted() {
        FormSheet sheet = FormSheet.requests("ogi-2021").relabel("2.其他法律行政法规禁止公开", "其他情形");
        assertOnlyDoubted(sheet.recognised(), row("denied.prohibited_by_law"));
    }

    @Test
    void ofARowInAnotherBlockAreDoubted() {
        assertOnlyDoubted(
                FormSheet.proactive("ogi-2021").relabel("第二十条第（五）项", "第二十条第（六）项"),
                field -> field.contains("licensing"));
    }

    @Test
    void ofSectionTwoWithNumberedRowsAreRead() {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.forEach(row -> row.add(0, row.get(1).matches("\\d+") ? "1" : ""));
        assertRead(sheet);
    }

    @Test
    void besideAGroupOfOtherRowsAreDoubted() {
        assertAsked("（五）不予处理", "（五）不予公开", field -> field.startsWith("requests.not_processed."));
        assertAsked("（三）不予公开", "（三）予以公开", field -> field.startsWith("requests.denied."));
    }

    @Test
    void ofAPartOfARowsKindAreDoubted() {
        FormSheet sheet = FormSheet.proactive("ogi-2021").relabel("行政处罚", "行政处罚（简易程序）");
        assertOnlyDoubted(sheet, field -> field.startsWith("proactive.penalties"));
    }

    @Test
    void ofARowThatSaysBeforeForAfterAreDoubted() {
        String unclear = "3.补正后申请内容仍不明确";
        assertAsked(unclear, "3.补正前申请内容不明确", row("unavailable.still_unclear"));
    }
}
