package nianbao.read.office.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.document.Cell;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.read.office.flow.FlowElement;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.Passage;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.junit.jupiter.api.Test;

class DocTableTest {
    private static final List<FlowElement> FIGURE = List.of(new Passage(List.of("12"), Alignment.BODY, 9));
    private static final List<FlowElement> NOTHING = List.of(new Passage(List.of(""), Alignment.BODY, 9));

    /** The marks of a row of one cell, of a table that the operations of its end mark describe. */
    private static List<String> marks(List<FlowElement> content, int... operations) {
        byte[] bytes = new byte[operations.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) operations[i];
        }
        DocTable table = new DocTable();
        table.addCell(content);
        table.endRow(DocRowShape.of(new SprmBuffer(bytes, 0)), false);
        Cell cell = table.table(OfficeLimits.DEFAULT).toTable().cells().get(0);
        return cell.marks().stream()
                .map(mark -> mark.kind() + " " + mark.name())
                .toList();
    }

    /** sprmTDefTable of one cell of so many twips. */
    private static int[] oneCell(int twips, int... more) {
        int[] operations = new int[9 + more.length];
        int[] definition = {0x08, 0xD6, 6, 0, 1, 0, 0, twips & 0xFF, twips >> 8};
        System.arraycopy(definition, 0, operations, 0, definition.length);
        System.arraycopy(more, 0, operations, definition.length, more.length);
        return operations;
    }

    @Test
    void namesCellsThatTheFileDoesNotPlace() {
        assertThat(marks(FIGURE)).containsExactly("CUT row");
        assertThat(marks(FIGURE, oneCell(1000))).isEmpty();
    }

    @Test
    void namesCellsThatShowNoWholeLetter() {
        assertThat(marks(FIGURE, oneCell(40))).containsExactly("CUT cell width");
        assertThat(marks(NOTHING, oneCell(40))).isEmpty();
        assertThat(marks(FIGURE, oneCell(1000, 0x07, 0x94, 0x9C, 0xFF))).containsExactly("CUT row height");
    }

    @Test
    void namesCellsThatALineCrosses() {
        int[] line = {0x2F, 0xD6, 11, 0, 1, 0x20, 0, 0, 0, 0, 4, 1, 0, 0};
        assertThat(marks(FIGURE, oneCell(1000, line))).containsExactly("STRUCK diagonal");
        assertThat(marks(NOTHING, oneCell(1000, line))).isEmpty();
    }

    @Test
    void leavesOutRowsOfNoHeight() {
        DocTable table = new DocTable();
        table.addCell(FIGURE);
        table.endRow(
                DocRowShape.of(new SprmBuffer(new byte[] {0x07, (byte) 0x94, (byte) 0xEC, (byte) 0xFF}, 0)), false);
        assertThat(table.table(OfficeLimits.DEFAULT).cells()).isEmpty();
    }
}
