package nianbao.report.form;

import static nianbao.report.form.ShippedForms.CATALOG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nianbao.report.form.Identity.Over;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people call what records name by ids, in both languages, from the files of the forms. */
class FormWordsTest {
    private static final FormWords CHINESE = new FormWords(CATALOG.forms(), Locale.SIMPLIFIED_CHINESE);
    private static final FormWords ENGLISH = new FormWords(CATALOG.forms(), Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "disputes.litigation_after_review.total | 行政诉讼／复议后起诉／总计 | lawsuits / after review / total",
                "requests.new.natural_person | 一、本年新收政府信息公开申请数量／申请人情况／自然人"
                        + "| 1. requests received in the year / applicants / natural persons",
                "proactive.procurement.amount | 第二十条第（九）项／政府集中采购／采购总金额"
                        + "| Article 20 (9) / centralised procurement / total amount of procurement",
            })
    void figuresAreNamedByTheirLabels(String id, String chinese, String english) {
        assertThat(CHINESE.figure(id)).contains(chinese);
        assertThat(ENGLISH.figure(id)).contains(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "disputes.total.litigation_after_review | 行政诉讼／复议后起诉：“总计”应为各结果之和"
                        + "| lawsuits / after review: “total” should be the sum of the outcomes",
                "requests.balance.natural_person | 申请人情况／自然人：第一项与第二项之和应等于办理结果总计与第四项之和| applicants / natural persons:"
                        + " items 1 and 2 should add up to the total of outcomes and item 4",
                "requests.total.denied.state_secret | 三、本年度办理结果／（三）不予公开／1.属于国家秘密：“总计”应为各类申请人之和| 3. outcomes in the"
                        + " year / (3) refused / 1. state secrets: “total” should be the sum of the applicants",
            })
    void checksAreNamedByWhereTheyHoldAndWhatTheySay(String id, String chinese, String english) {
        assertThat(CHINESE.check(id)).contains(chinese);
        assertThat(ENGLISH.check(id)).contains(english);
    }

    @Test
    void tablesAreNamedByTheirSectionsAndTitles() {
        assertThat(CHINESE.tables())
                .isEqualTo(Map.of(
                        "proactive",
                        "二、主动公开政府信息情况",
                        "requests",
                        "三、收到和处理政府信息公开申请情况",
                        "disputes",
                        "四、政府信息公开行政复议、行政诉讼情况"));
        assertThat(ENGLISH.tables()).containsEntry("requests", "section three, requests");
    }

    @Test
    void whatNoFormHasIsNotNamed() {
        assertThat(CHINESE.figure("disputes.total.review")).isEmpty();
        assertThat(CHINESE.check("disputes.review.total")).isEmpty();
    }

    @Test
    void allThatShippedFormsSayIsSaidInEnglish() {
        for (Form form : CATALOG.forms()) {
            for (FormTable table : form.tables()) {
                assertThat(table.words())
                        .allSatisfy(word -> assertThat(table.wordings().inEnglish(word))
                                .as(form.id())
                                .isNotBlank()
                                .doesNotContainPattern("\\p{IsHan}"));
            }
        }
    }

    /** Else a person who names a figure by its words might mean two. */
    @Test
    void noTwoFiguresOfAFormHaveTheSameWords() {
        for (Form form : CATALOG.forms()) {
            List<String> ids = form.tables().stream()
                    .flatMap(table -> table.fields().stream())
                    .map(Field::id)
                    .toList();
            for (FormWords words : List.of(CHINESE, ENGLISH)) {
                assertThat(ids.stream().map(id -> words.figure(id).orElseThrow()))
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static FormWords of(FormTable table, Identity identity, Locale locale) {
        FormTable with = new FormTable(
                table.kind(),
                table.form(),
                table.section(),
                table.layout(),
                table.title(),
                table.signs(),
                table.wordings(),
                table.rows(),
                List.of(identity));
        Form form =
                new Form("one", "", 2021, OptionalInt.empty(), CATALOG.newest().sections(), List.of(with));
        return new FormWords(List.of(form), locale);
    }

    private static Identity unnamed(Over over, List<String> sum, String total) {
        return new Identity("sum", Optional.empty(), over, sum, List.of(total), total);
    }

    @Test
    void anEquationWithoutANameIsToldByItsParts() {
        FormTable requests = CATALOG.table("requests", "ogi-2021");
        Identity column = unnamed(Over.COLUMN, List.of("new", "carried_in"), "carried_out");
        assertThat(of(requests, column, Locale.CHINESE).check("requests.sum.total"))
                .contains("申请人情况／总计：四、结转下年度继续办理＝一、本年新收政府信息公开申请数量＋二、上年结转政府信息公开申请数量");
        assertThat(of(requests, column, Locale.ENGLISH).check("requests.sum.total"))
                .contains("applicants / total: 4. carried over to the next year"
                        + " = 1. requests received in the year + 2. requests carried over from the year before");
        Identity row = unnamed(Over.ROW, List.of("natural_person", "other"), "total");
        assertThat(of(requests, row, Locale.CHINESE).check("requests.sum.new")).contains("一、本年新收政府信息公开申请数量：总计＝自然人＋其他");
    }

    @Test
    void soItIsInATableOfGroups() {
        FormTable disputes = CATALOG.table("disputes", "ogi-2021");
        Identity row = unnamed(Over.ROW, List.of("upheld", "corrected"), "total");
        assertThat(of(disputes, row, Locale.CHINESE).check("disputes.sum.review"))
                .contains("行政复议：总计＝结果维持＋结果纠正");
        Identity column = unnamed(Over.COLUMN, List.of("litigation_direct", "litigation_after_review"), "review");
        assertThat(of(disputes, column, Locale.CHINESE).check("disputes.sum.upheld"))
                .contains("结果维持：行政复议＝未经复议直接起诉＋复议后起诉");
    }

    @Test
    void whatAFormDoesNotSayInEnglishIsToldInItsOwnWords() {
        FormTable disputes = CATALOG.table("disputes", "ogi-2021");
        FormTable plain = new FormTable(
                "disputes",
                "one",
                12,
                disputes.layout(),
                "各类案件",
                disputes.signs(),
                Wordings.NONE,
                disputes.rows(),
                List.of());
        Form form =
                new Form("one", "", 2021, OptionalInt.empty(), CATALOG.newest().sections(), List.of(plain));

        assertThat(new FormWords(List.of(form), Locale.ENGLISH).figure("disputes.review.upheld"))
                .contains("行政复议 / 结果维持");
        assertThat(Stream.of(Locale.ENGLISH, Locale.CHINESE)
                        .map(locale ->
                                new FormWords(List.of(form), locale).tables().get("disputes")))
                .containsExactly("各类案件", "12、各类案件");
    }

    @Test
    void theNewestFormNamesWhatSeveralHave() {
        assertThat(CHINESE.figure("proactive.licensing.decisions")).contains("第二十条第（五）项／行政许可／本年处理决定数量");
    }
}
