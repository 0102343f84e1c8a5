package nianbao.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.report.form.FormTable;
import nianbao.report.form.file.FormCatalog;
import org.junit.jupiter.api.Test;

/** Figures that are found in lines of text by the labels of the forms. */
class LinesInFieldsTest {
    private final LinesInFields lines = new LinesInFields();

    private Map<String, BigDecimal> of(String... text) {
        return lines.of(List.of(text)).sure();
    }

    @Test
    void aRowIsKnownByItsLabelAndTheNumberOfItsFigures() {
        assertThat(of("信息内容 本年制发件数 本年废止件数 现行有效件数", "规章  1  2  3", "行政规范性文件 4 5 6", "行政许可 1,234", "行政处罚 7"))
                .containsEntry("proactive.regulations.issued", new BigDecimal("1"))
                .containsEntry("proactive.regulations.in_force", new BigDecimal("3"))
                .containsEntry("proactive.normative_documents.repealed", new BigDecimal("5"))
                .containsEntry("proactive.licensing.decisions", new BigDecimal("1234"))
                .hasSize(8);
    }

    @Test
    void aLineWithAnotherNumberOfFiguresIsNoRow() {
        assertThat(of("规章 1 2")).isEmpty();
    }

    @Test
    void groupsOfColumnsStandInOneLine() {
        assertThat(of("0 1 2 3 6 0 0 0 0 0 0 0 0 9 9"))
                .containsEntry("disputes.review.corrected", new BigDecimal("1"))
                .containsEntry("disputes.litigation_after_review.total", new BigDecimal("9"))
                .hasSize(15);
    }

    /** Labels are broken over lines; that there are as many lines of so many numbers as rows tells them all the same. */
    @Test
    void rowsAreCountedWhereEachHasItsLine() {
        FormTable requests = FormCatalog.load().newest().table("requests").orElseThrow();
        List<String> text = new ArrayList<>();
        for (int row = 0; row < requests.rows().size(); row++) {
            text.add("件） " + row + " 0 0 0 0 0 " + row);
        }
        assertThat(lines.of(text).sure())
                .hasSize(7 * requests.rows().size())
                .containsEntry("requests.carried_in.total", BigDecimal.ONE);
        text.remove(0);
        assertThat(lines.of(text).sure()).isEmpty();
    }
}
