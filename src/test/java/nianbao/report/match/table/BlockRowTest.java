package nianbao.report.match.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nianbao.model.document.Cell;
import nianbao.report.form.ShippedForms;
import nianbao.report.match.FormSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of section two has a label, figures, and may begin a block. */
class BlockRowTest {
    private static BlockRow row(int row, String... rows) {
        return BlockRow.of(Slice.of(FormSheet.grid(rows), 1, ShippedForms.KINDS).get(0), row, ShippedForms.BLOCKS);
    }

    private static BlockRow row(String text) {
        return row(0, text);
    }

    @Test
    void isCalledWhatStandsInItFirst() {
        assertThat(row("行政许可|3|").label()).isEqualTo("行政许可");
        assertThat(row("| 行政许可 |3").label()).isEqualTo("行政许可");
        assertThat(row("|||").label()).isEmpty();
    }

    @Test
    void isCalledWhatFollowsARunningNumber() {
        assertThat(row("1|行政许可|3").label()).isEqualTo("行政许可");
        assertThat(row("12|行政许可|3").label()).isEqualTo("行政许可");
        assertThat(row("123|行政许可|3").label()).isEqualTo("123");
        assertThat(row("1|行政许可").label()).isEqualTo("1");
        assertThat(row("1|2|3").label()).isEqualTo("1");
    }

    @Test
    void isNotCalledLikeACellOverSeveralRows() {
        assertThat(row(1, "公开|规章|3", "^|行政许可|4").label()).isEqualTo("行政许可");
        assertThat(row(0, "公开|规章|3", "^|行政许可|4").label()).isEqualTo("公开");
    }

    @ParameterizedTest
    @ValueSource(strings = {"行政许可|3", "行政许可||0", "行政许可|-35", "行政许可|+2", "行政许可|3件", "行政许可| 12 |"})
    void hasFigures(String text) {
        assertThat(row(text).hasFigures()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"行政许可|", "3|", "信息内容|2023年|2024年", "行政许可|无", "行政许可|-"})
    void hasNoFigures(String text) {
        assertThat(row(text).hasFigures()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"第二十条第（一）项|<,一", "第二十条第 (五) 项|<,五", "依据第二十条（九）项|<,九"})
    void beginsABlock(String text, String number) {
        assertThat(row(text).band()).isEqualTo(Optional.of(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"信息内容|3", "第十九条第（一）项|<", "第二十条|<"})
    void beginsNoBlock(String text) {
        assertThat(row(text).band()).isEmpty();
    }

    @Test
    void theBlocksOfATableAreInItsOrder() {
        Slice slice = Slice.of(FormSheet.grid("第二十条第（六）项|<", "行政处罚|3", "第二十条第（一）项|<"), 1, ShippedForms.KINDS)
                .get(0);
        assertThat(BlockRow.bands(slice, ShippedForms.BLOCKS)).containsExactly("六", "一");
    }

    @Test
    void itsCellsAreThoseThatCoverIt() {
        assertThat(row("行政许可|3|<|4").cells()).extracting(Cell::text).isEqualTo(List.of("行政许可", "3", "4"));
        assertThat(row("行政许可|3|<|4").text()).isEqualTo("行政许可/3/4");
    }
}
