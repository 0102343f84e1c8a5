package nianbao.read.office.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import nianbao.model.document.Block;
import nianbao.model.document.Table;
import nianbao.read.office.flow.OfficeLimits;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.junit.jupiter.api.Test;

/** Changes report.doc in memory, for POI does not write back all that it reads, and looks at what is read of it. */
class DocFlowTest {
    private static final String FIRST = "城西区柳林镇人民政府";

    private static List<Block> changed(Consumer<Range> change) throws IOException {
        try (InputStream in = DocFlowTest.class.getResourceAsStream("/nianbao/read/office/report.doc");
                HWPFDocument document = new HWPFDocument(in)) {
            change.accept(document.getRange());
            return DocFlow.of(document, OfficeLimits.DEFAULT).blocks();
        }
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream()
                .filter(nianbao.model.document.Paragraph.class::isInstance)
                .map(block -> ((nianbao.model.document.Paragraph) block).text())
                .toList();
    }

    private static CharacterRun runWith(Range range, String text) {
        for (int i = 0; i < range.numCharacterRuns(); i++) {
            if (range.getCharacterRun(i).text().contains(text)) {
                return range.getCharacterRun(i);
            }
        }
        throw new AssertionError("no run with " + text);
    }

    @Test
    void leavesOutHiddenAndDeletedText() throws IOException {
        assertThat(texts(changed(range -> {}))).contains(FIRST);
        assertThat(texts(changed(range -> runWith(range, FIRST).setVanished(true))))
                .first()
                .isNotEqualTo(FIRST);
        assertThat(texts(changed(range -> runWith(range, FIRST).markDeleted(true))))
                .first()
                .isNotEqualTo(FIRST);
    }

    @Test
    void showsWhatAFieldGivesAndNotItsInstruction() throws IOException {
        List<String> texts =
                texts(changed(range -> runWith(range, "一、总体情况").insertBefore("\u0013 REF x \u0014新\u0015\u001e")));
        assertThat(texts).contains("新-一、总体情况").noneMatch(text -> text.contains("REF"));
    }

    @Test
    void partsParagraphsAtASoftLineEndAfterAHeading() throws IOException {
        List<String> texts = texts(changed(range -> runWith(range, "一、总体情况").insertAfter("\u000b　　另起一段")));
        assertThat(texts).contains("一、总体情况", "另起一段");
    }

    private static Table lastTable(Consumer<Range> change) throws IOException {
        return changed(change).stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static void eachRunOfLastRow(Range range, Consumer<CharacterRun> change) {
        Paragraph mark = lastRowEnd(range);
        for (int i = 0; i < range.numCharacterRuns(); i++) {
            CharacterRun run = range.getCharacterRun(i);
            if (run.getEndOffset() > mark.getStartOffset() - 40 && run.getStartOffset() < mark.getEndOffset()) {
                change.accept(run);
            }
        }
    }

    private static Paragraph lastRowEnd(Range range) {
        for (int i = range.numParagraphs() - 1; i >= 0; i--) {
            if (range.getParagraph(i).isTableRowEnd()) {
                return range.getParagraph(i);
            }
        }
        throw new AssertionError("no table");
    }

    @Test
    void leavesOutARowThatIsHiddenOrDeleted() throws IOException {
        int rows = lastTable(range -> {}).rows();
        assertThat(lastTable(range -> eachRunOfLastRow(range, run -> run.setVanished(true)))
                        .rows())
                .isEqualTo(rows - 1);
        assertThat(lastTable(range -> eachRunOfLastRow(range, run -> run.markDeleted(true)))
                        .rows())
                .isEqualTo(rows - 1);
    }
}
