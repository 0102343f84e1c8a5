package nianbao.report.match.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nianbao.report.form.ShippedForms;
import nianbao.report.match.FormSheet;
import nianbao.report.match.table.TableMatch.Label;
import org.junit.jupiter.api.Test;

/** The label of a row is what stands to the left of its figures, beside it and no other row. */
class RowLabelsTest {
    private static final Slice SLICE = Slice.of(
                    FormSheet.grid("组|甲|1", "^|乙|2", "丙|<|3", "|丁|4", "续||5"), 1, ShippedForms.KINDS)
            .get(0);

    private final RowLabels labels = new RowLabels(SLICE, 2);

    @Test
    void aGroupOverOtherRowsIsNoneOfIt() {
        assertThat(labels.candidates(0, 1)).containsExactly("甲");
        assertThat(labels.candidates(1, 1)).containsExactly("乙");
    }

    @Test
    void aGroupOverJustTheseRowsMayBe() {
        assertThat(labels.candidates(0, 2)).startsWith("甲乙").contains("组甲乙");
    }

    @Test
    void figuresAndBlankCellsAreNot() {
        assertThat(labels.candidates(2, 1)).containsExactly("丙");
        assertThat(labels.candidates(3, 1)).containsExactly("丁");
        assertThat(labels.candidates(4, 1)).containsExactly("续");
        assertThat(labels.candidates(3, 2)).contains("丁续");
    }

    @Test
    void saysWhatStandsThere() {
        assertThat(labels.label("（一）丁", 3, 1, 0.5))
                .isEqualTo(new Label("（一）丁", "丁", List.of("丁"), 0.5, Optional.empty()));
        assertThat(labels.label("（一）甲", 0, 1, 0).found()).isEqualTo("甲");
    }
}
