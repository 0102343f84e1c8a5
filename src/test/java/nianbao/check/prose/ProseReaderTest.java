package nianbao.check.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Section;
import nianbao.model.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences as reports on 2024 have them. */
class ProseReaderTest {
    private static List<Statement> read(String issuer, String text) {
        ReportRecord record =
                new FakeReport().by(issuer).of(SourceFile.single("a.pdf", "application/pdf", new byte[] {1}));
        return new ProseReader()
                .read(new ReportRecord(
                        record.schema(),
                        record.source(),
                        record.report(),
                        Optional.of(List.of(new Section(1, "一、总体情况", text, OptionalInt.of(1)))),
                        record.values(),
                        record.checks(),
                        record.problems(),
                        record.verdict(),
                        record.reader()));
    }

    @ParameterizedTest
    @CsvSource({
        "本年度共受理政府信息公开申请12件。, requests.new.total, 12",
        "全年收到依申请公开信息3条，答复率100%。, requests.new.total, 3",
        "2024年，本机关收到4件政府信息公开申请。, requests.new.total, 4",
        "2024年，我镇没有收到依申请公开政府信息的申请。, requests.new.total, 0",
        "一年来主动公开信息共有40条，未收到依申请公开信息。, requests.new.total, 0",
        "今年共接到社会公众依申请公开184件。, requests.new.total, 184",
        "2024年度我局无依申请公开政务信息情况。, requests.new.total, 0",
        "2024年，我办受理依申请信息56条。, requests.new.total, 56",
        "我局收到政府信息依申请公开办理事项1件。, requests.new.total, 1",
        "全年没有收到自然人、法人或者其他组织提出的政府信息公开申请。, requests.new.total, 0",
        "也没有上年结转的申请。, requests.carried_in.total, 0",
        "无下年度结转。, requests.carried_out.total, 0",
        "予以公开答复966件。, requests.granted.total, 966",
        "属于四类过程性性信息1件。, requests.denied.process_information.total, 1",
        "属于三类内部事务信息3件。, requests.denied.internal_affairs.total, 3",
        "本办不掌握相关政府信息2件。, requests.unavailable.not_held.total, 2",
        "上年结转办理1件。, requests.carried_in.total, 1",
        "结转下年度继续办理5件。, requests.carried_out.total, 5",
        "予以公开2件，均按期答复。, requests.granted.total, 2",
        "部分公开2件。, requests.partially_granted.total, 2",
        "我局政府信息公开共发生行政复议62件。, disputes.review.total, 62",
        "本年度未发生行政复议案件。, disputes.review.total, 0",
        "本年度共受理政府信息公开申请１３件。, requests.new.total, 13",
        "'本年度共受理政府信息公开申请1,234件。', requests.new.total, 1234",
        "“本机关不掌握相关政府信息”5件。, requests.unavailable.not_held.total, 5"
    })
    void aClauseSaysANumber(String text, String field, int value) {
        assertThat(read("红旗区财政局", text)).singleElement().satisfies(statement -> {
            assertThat(statement.fields()).containsExactly(field);
            assertThat(statement.value()).isEqualByComparingTo(Integer.toString(value));
            assertThat(statement.scoped()).isTrue();
        });
    }

    @Test
    void refusalsAreStatedOfAllTheirReasonsTogether() {
        assertThat(read("红旗区财政局", "不予公开3件，无法提供4件，不予处理5件。"))
                .extracting(statement -> statement.fields().size())
                .containsExactly(8, 3, 5);
        assertThat(read("红旗区财政局", "予以公开及部分公开的有6件，同意公开或部分公开共81件。"))
                .extracting(statement -> statement.fields().size())
                .containsExactly(2, 2);
        assertThat(read("红旗区财政局", "本年行政诉讼2件。").get(0).fields()).hasSize(2);
    }

    @Test
    void whatBecameOfAllRequestsOfTheSentenceIsNoPart() {
        assertThat(read("红旗区财政局", "本年度共收到政府信息公开申请12件，其中予以公开5件，其中网上申请予以公开2件。"))
                .extracting(statement -> statement.value().intValue(), Statement::scoped)
                .containsExactly(tuple(12, true), tuple(5, true), tuple(2, false));
        assertThat(read("红旗区财政局", "收到网上政府信息公开申请12件，其中予以公开5件。"))
                .extracting(Statement::scoped)
                .containsExactly(false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "2024年全区共受理依申请公开12件。",
        "2023年收到政府信息公开申请9件。",
        "区政府办公室共收到8份政府信息公开申请。",
        "收到自然人政府信息公开申请8件。",
        "收到法人政府信息公开申请2件。",
        "截至目前累计收到政府信息公开申请80件。"
    })
    void whatMayBeAboutOthersIsSaidToBe(String text) {
        assertThat(read("红旗区财政局", text))
                .singleElement()
                .satisfies(statement -> assertThat(statement.scoped()).isFalse());
    }

    @Test
    void aGovernmentSpeaksForAllThatIsInIt() {
        assertThat(read("红旗区人民政府", "2024年全区共受理政府信息公开申请12件。").get(0).scoped()).isTrue();
        assertThat(read("红旗区人民政府", "2024年全市共受理政府信息公开申请12件。").get(0).scoped()).isFalse();
        assertThat(read("红旗区小店镇人民政府", "2024年全区共受理政府信息公开申请12件。").get(0).scoped()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"本年共主动公开信息40条，办结率100%。", "加强依申请公开工作，开展业务培训2次。", "妥善处理行政复议和行政诉讼案件。"})
    void whatSaysNoneOfItSaysNothing(String text) {
        assertThat(read("红旗区财政局", text)).isEmpty();
    }
}
