package nianbao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nianbao.detect.type.TypeDetector;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.SourceFile;
import nianbao.report.form.file.FormCatalog;
import org.junit.jupiter.api.Test;

class ReadingTraceTest {
    private static final FormReaders FORMS =
            FormReaders.begin(FormCatalog::load, Locale.ENGLISH, Extent.WHOLE).get();
    private static final String DISPUTES = "<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>"
            + "<tr><td rowspan=2>结果维持<td rowspan=2>结果纠正<td rowspan=2>其他结果<td rowspan=2>尚未审结<td rowspan=2>总计"
            + "<td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉</tr><tr>"
            + "<td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计".repeat(2)
            + "</tr><tr>" + "<td>0".repeat(15) + "</tr></table>";
    private static final String PAGE = "<html><head><title>某县2024年政府信息公开工作年度报告</title></head><body>"
            + "<h1>某县2024年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>公开。</p><h2>二、主动公开政府信息情况</h2>"
            + "<h2>三、收到和处理政府信息公开申请情况</h2></body></html>";

    /** A reading of a report with so many figures of {@code status}; the others are blank. */
    private static ReadingTrace with(int count, Status status) {
        return with(count, status, 0);
    }

    /** The same with so many more in doubt. */
    private static ReadingTrace with(int count, Status status, int doubtful) {
        ReadingTrace trace = read(PAGE);
        ReportRecord record = trace.record();
        List<Value> values = new ArrayList<>();
        for (Value value : record.values()) {
            Status other = values.size() < count + doubtful ? Status.REVIEW : Status.BLANK;
            values.add(value.with(value.value(), values.size() < count ? status : other));
        }
        ReportRecord changed = new ReportRecord(
                record.schema(),
                record.source(),
                record.report(),
                record.sections(),
                values,
                record.checks(),
                record.problems(),
                record.verdict(),
                record.reader());
        return new ReadingTrace(changed, trace.content(), trace.tables(), trace.matches());
    }

    private static ReadingTrace read(String html) {
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH, Extent.WHOLE)) {
            return pipeline.trace(
                    SourceFile.single("page.html", TypeDetector.HTML, html.getBytes(StandardCharsets.UTF_8)), () -> {});
        }
    }

    @Test
    void aReportMayLackItsSmallestTableButNotMore() {
        assertThat(with(15, Status.MISSING).lacksMuch()).isFalse();
        assertThat(with(16, Status.MISSING).lacksMuch()).isTrue();
    }

    @Test
    void theBetterReadingFindsMoreUnlessItDoubtsAllThatItFinds() {
        ReadingTrace lacking = with(30, Status.MISSING);

        assertThat(lacking.orBetter(with(15, Status.MISSING, 44))).isNotSameAs(lacking);
        assertThat(lacking.orBetter(with(15, Status.MISSING, 45))).isSameAs(lacking);
        assertThat(with(15, Status.MISSING, 46).orBetter(lacking)).isSameAs(lacking);
    }

    @Test
    void moreDoubtsThanTwoSmallTablesHaveFiguresAreOfTheTables() {
        assertThat(with(30, Status.REVIEW).isInDoubt()).isFalse();
        assertThat(with(31, Status.REVIEW).isInDoubt()).isTrue();
    }

    @Test
    void onlyATableWithACellForEachFigureIsWhole() {
        assertThat(read(PAGE.replace("</body>", DISPUTES + "</body>")).wholeTables())
                .containsExactly("disputes");
        assertThat(read(PAGE.replace("</body>", DISPUTES.replace("<td>0</tr>", "</tr>") + "</body>"))
                        .wholeTables())
                .isEmpty();
        assertThat(read(PAGE).wholeTables()).isEmpty();
    }

    @Test
    void tablesThatAreWholeStayAsTheyAreRuledWhereThatIsBetter() {
        ReadingTrace ruled = read(PAGE.replace("</body>", DISPUTES + "</body>"));
        List<Integer> asked = new ArrayList<>();
        ReadingTrace some = with(30, Status.MISSING);
        ReadingTrace best = ruled.orPlaced(FORMS, outlines -> {
            asked.add(outlines.size());
            return outlines.size() == 3 ? with(31, Status.MISSING) : some;
        });

        assertThat(asked).containsExactly(3, 2);
        assertThat(best).isSameAs(some);
    }

    @Test
    void theyAreNotReadAgainWhereNoneIsWholeOrNothingIsLacking() {
        for (ReadingTrace ruled : List.of(read(PAGE), read(PAGE.replace("</body>", DISPUTES + "</body>")))) {
            List<Integer> asked = new ArrayList<>();
            boolean whole = !ruled.wholeTables().isEmpty();
            ruled.orPlaced(FORMS, outlines -> {
                asked.add(outlines.size());
                return with(whole ? 0 : 30, Status.MISSING);
            });
            assertThat(asked).containsExactly(3);
        }
    }
}
