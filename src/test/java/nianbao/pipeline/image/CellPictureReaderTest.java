package nianbao.pipeline.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.ocr.OcrReader;
import org.junit.jupiter.api.Test;

/** A picture of a figure is read where nothing speaks against it, and else it stays what it is. */
class CellPictureReaderTest {
    private static final Mark PICTURE = new Mark(Kind.PICTURE, "img #1");

    private static byte[] picture(String text, int width, int x) {
        BufferedImage image = new BufferedImage(width, 22, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, 22);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
        graphics.drawString(text, x, 17);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Cell seen(byte[] picture, String text, Mark... marks) {
        Cell cell = new Cell(0, 0, 1, 1, text, List.of(), Optional.empty(), Optional.empty(), List.of(marks));
        try (OcrReader reader = OcrReader.open()) {
            CellPictureReader sight = new CellPictureReader(reader, Map.of(PICTURE.name(), picture));
            Table table = new Table(1, 1, List.of(cell), OptionalInt.empty(), List.of());
            return ((Table) sight.readCells(List.of(table)).get(0)).cells().get(0);
        }
    }

    @Test
    void aFigureIsRead() {
        Cell cell = seen(picture("391", 44, 6), "", PICTURE);
        assertThat(cell.text()).isEqualTo("391");
        assertThat(cell.marks()).isEmpty();
        assertThat(cell.evidence()).isPresent();
    }

    @Test
    void aFigureThatTheEdgeCutsStaysInDoubt() {
        assertThat(seen(picture("398", 31, 6), "", PICTURE).marks()).containsExactly(PICTURE);
    }

    @Test
    void wordsEmptyPicturesAndDamagedOnesStayInDoubt() {
        assertThat(seen(picture("见附件", 80, 6), "", PICTURE).marks()).containsExactly(PICTURE);
        assertThat(seen(picture("", 44, 6), "", PICTURE).marks()).containsExactly(PICTURE);
        assertThat(seen(new byte[] {1, 2, 3}, "", PICTURE).marks()).containsExactly(PICTURE);
    }

    @Test
    void aPictureBesideAnythingElseIsNotRead() {
        Mark other = new Mark(Kind.OBJECT, "opacity");
        assertThat(seen(picture("391", 44, 6), "5", PICTURE).text()).isEqualTo("5");
        assertThat(seen(picture("391", 44, 6), "", PICTURE, other).marks()).containsExactly(PICTURE, other);
    }
}
