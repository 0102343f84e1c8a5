package nianbao.read.office.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import nianbao.geometry.Span;
import nianbao.read.office.doc.DocColours.Ground;
import nianbao.read.office.flow.MergedRows.Merge;
import nianbao.read.office.text.RgbColour;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.junit.jupiter.api.Test;

/** The properties of the mark at a row's end, as [MS-DOC] 2.6.3 has them. */
class DocRowShapeTest {
    private final ByteBuffer operations = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);

    private void operation(int code, int... bytes) {
        operations.putShort((short) code);
        for (int each : bytes) {
            operations.put((byte) each);
        }
    }

    /** sprmTDefTable of cells with these edges in twips, each with the flags of its TC80. */
    private void cells(int[] edges, int... flags) {
        int count = edges.length - 1;
        operations.putShort((short) 0xD608).putShort((short) (2 + 2 * edges.length + 20 * flags.length));
        operations.put((byte) count);
        for (int edge : edges) {
            operations.putShort((short) edge);
        }
        for (int flag : flags) {
            operations.putShort((short) flag).put(new byte[18]);
        }
    }

    private DocRowShape shape() {
        byte[] bytes = new byte[operations.position()];
        operations.flip();
        operations.get(bytes);
        return DocRowShape.of(new SprmBuffer(bytes, 0));
    }

    @Test
    void saysWhereCellsStandAndHowTheyAreMerged() {
        cells(new int[] {0, 1000, 2000, 3000}, 0x60, 0x20, 0x02);
        DocRowShape shape = shape();
        assertThat(shape.cell(0)).isEqualTo(new DocRowShape.Shape(new Span(0, 50), Merge.BEGINS, false));
        assertThat(shape.cell(1)).isEqualTo(new DocRowShape.Shape(new Span(50, 100), Merge.CONTINUES, false));
        assertThat(shape.cell(2)).isEqualTo(new DocRowShape.Shape(new Span(100, 150), Merge.NONE, true));
        assertThat(shape.tells(2)).isTrue();
    }

    @Test
    void doesNotTellOfCellsThatItDoesNotHave() {
        cells(new int[] {0, 1000}, 0);
        DocRowShape shape = shape();
        assertThat(shape.tells(1)).isFalse();
        assertThat(shape.cell(1).span()).isEqualTo(new Span(50, 110));
        assertThat(shape.tells(1)).isFalse();
    }

    @Test
    void mergesCellsThatAreNamedLater() {
        cells(new int[] {0, 1000, 2000}, 0, 0);
        operation(0xD62B, 2, 0, 1);
        operation(0xD62B, 2, 1, 3);
        DocRowShape shape = shape();
        assertThat(shape.cell(0).merge()).isEqualTo(Merge.CONTINUES);
        assertThat(shape.cell(1).merge()).isEqualTo(Merge.BEGINS);
    }

    @Test
    void hasAHeightWhereItMayNotGrow() {
        operation(0x9407, 0x38, 0xFF);
        assertThat(shape().height()).isEqualTo(10);
        operations.clear();
        operation(0x9407, 200, 0);
        assertThat(shape().height()).isInfinite();
        operations.clear();
        operation(0x9407, 0xEC, 0xFF);
        assertThat(shape().isUnseen()).isTrue();
    }

    @Test
    void hasTheGroundsOfItsCells() {
        operation(
                0xD612, 30, 0, 0, 0, 0xFF, 0x1F, 0x38, 0x64, 0, 0, 0, 0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0xFF, 0,
                0, 0, 0xFF, 0, 0);
        DocRowShape shape = shape();
        assertThat(shape.ground(0)).isEqualTo(new Ground(new RgbColour(0x1F, 0x38, 0x64), true));
        assertThat(shape.ground(1)).isEqualTo(new Ground(new RgbColour(0xFF, 0, 0), true));
        assertThat(shape.ground(2)).isEqualTo(Ground.WHITE);
        operations.clear();
        operation(0xD609, 4, 0xFF, 0xFF, 0x40, 0);
        operation(0xD616, 10, 0, 0, 0, 0xFF, 0, 0, 0, 0, 5, 0);
        DocRowShape old = shape();
        assertThat(old.ground(0)).isEqualTo(Ground.WHITE);
        assertThat(old.ground(1)).isEqualTo(new Ground(new RgbColour(0, 0, 0xFF), true));
        assertThat(old.ground(22)).isEqualTo(Ground.UNKNOWN);
    }

    @Test
    void saysWhichCellsALineCrosses() {
        operation(0xD62F, 11, 1, 2, 0x10, 0, 0, 0, 0, 4, 1, 0, 0);
        operation(0xD62F, 11, 2, 3, 0x20, 0, 0, 0, 0, 0, 0, 0, 0);
        operation(0xD62F, 11, 0, 1, 0x0F, 0, 0, 0, 0, 4, 1, 0, 0);
        DocRowShape shape = shape();
        assertThat(shape.isCrossed(0)).isFalse();
        assertThat(shape.isCrossed(1)).isTrue();
        assertThat(shape.isCrossed(2)).isFalse();
    }
}
