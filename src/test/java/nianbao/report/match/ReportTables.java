package nianbao.report.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.document.Block;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Doubt;

/** The tables of a file and what stands between them, from top to bottom. */
final class ReportTables {
    static final String TWO = "二、主动公开政府信息情况";
    static final String THREE = "三、收到和处理政府信息公开申请情况";
    static final String FOUR = "四、政府信息公开行政复议、行政诉讼情况";

    final List<Block> blocks = new ArrayList<>();

    void say(String text) {
        blocks.add(FormSheet.paragraph(text));
    }

    /** A table whose figures are the report's own. */
    void own(FormSheet sheet) {
        blocks.add(sheet.table());
    }

    /** A table of the same form with other figures: no number of it is a number of the report's own. */
    void other(FormSheet sheet) {
        sheet.grid.forEach(row -> row.replaceAll(text -> text.matches("\\d+") ? "9" + text : text));
        blocks.add(sheet.table());
    }

    /** What was found of the report's own table of a kind. */
    TableMatch match(String kind) {
        return Optional.ofNullable(FormSheet.match(blocks).own().get(kind)).orElseThrow();
    }

    void assertOwn(String kind, FormSheet sheet) {
        TableMatch match = match(kind);
        assertThat(match.figures()).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.text()).isEqualTo(sheet.figure(figure.field()));
            assertThat(figure.doubt()).isEqualTo(Doubt.NONE);
        });
    }

    void assertFurther(int tables) {
        assertThat(FormSheet.match(blocks).further())
                .hasSize(tables)
                .extracting(Problem::code)
                .containsOnly(ProblemCode.TABLE_FURTHER);
    }

    void assertDoubted(String kind) {
        assertThat(match(kind).figures())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.doubt()).isEqualTo(Doubt.LABEL));
    }
}
