package nianbao.pipeline.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.Place;
import nianbao.model.SourceFile;
import nianbao.model.TextSource;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Content;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.model.document.Table;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.model.page.Page;
import nianbao.model.page.PlacedMark;
import nianbao.read.ocr.OcrReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mark in a cell goes only where both readers agree with each other and with the text on what the page shows there. */
class DrawnCellReaderTest {
    private static final double SIDE = 400;
    private static final Box CELL = new Box(150, 180, 250, 210);
    private static final Mark PICTURE = new Mark(Kind.PICTURE, "Im1");
    private static final Mark DRAWING = new Mark(Kind.DRAWING, "path");
    private static final Mark STAMP = new Mark(Kind.OBJECT, "stamp");

    private static OcrReader reader;

    private Frame frame = Frame.IDENTITY;
    private TextSource source = TextSource.DIGITAL;
    private List<PlacedMark> placed = List.of();
    private byte[] pdf = pdf((pen, page) -> {});

    @BeforeAll
    static void open() {
        reader = OcrReader.open();
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private interface Drawing {
        void on(PDPageContentStream pen, PDPage page) throws IOException;
    }

    private static byte[] pdf(Drawing drawing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle((float) SIDE, (float) SIDE));
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                drawing.on(pen, page);
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes from a point of the page as seen, turned by quarters against the clock. */
    private static void write(PDPageContentStream pen, String text, double x, double y, int quarters)
            throws IOException {
        pen.beginText();
        pen.setFont(new PDType1Font(FontName.HELVETICA), 14);
        pen.setTextMatrix(Matrix.getRotateInstance(quarters * Math.PI / 2, (float) x, (float) (SIDE - y)));
        pen.showText(text);
        pen.endText();
    }

    private DrawnCellReaderTest shows(String text) {
        pdf = pdf((pen, page) -> write(pen, text, 180, 200, 0));
        return this;
    }

    private DrawnCellReaderTest marked(Box box, Mark mark) {
        placed = List.of(new PlacedMark(box, mark));
        return this;
    }

    private static Cell cell(String text, Mark... marks) {
        return new Cell(
                0, 0, 1, 1, text, List.of(text), Optional.of(new Place(1, CELL)), Optional.empty(), List.of(marks));
    }

    private Content.Paged content() {
        Page page = new Page(1, 1, SIDE, SIDE, frame, source, List.of(), List.of(), List.of(), placed, List.of());
        return new Content.Paged("application/pdf", List.of(page), List.of());
    }

    private static List<Block> table(Cell cell) {
        return List.of(new Table(1, 1, List.of(cell), OptionalInt.of(1), List.of()));
    }

    private Cell seen(Cell cell) {
        return seen(cell, SourceFile.single("a.pdf", "application/pdf", pdf));
    }

    private Cell seen(Cell cell, SourceFile file) {
        try (DrawnCellReader sight = new DrawnCellReader(reader, file, content())) {
            return ((Table) sight.readCells(table(cell)).get(0)).cells().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isLookedAt(Cell cell) {
        return DrawnCellReader.isNeeded(content(), table(cell));
    }

    private void assertUntouched(Cell cell) {
        assertThat(isLookedAt(cell)).isFalse();
        assertThat(seen(cell)).isEqualTo(cell);
    }

    @Test
    void aFigureThatIsDrawnIsRead() {
        Cell cell = shows("391").seen(cell("", PICTURE, STAMP));
        assertThat(cell.text()).isEqualTo("391");
        assertThat(cell.evidence()).map(Evidence::agreement).contains(Agreement.AGREED);
        assertThat(cell.marks()).containsExactly(STAMP);
    }

    @Test
    void aTextThatIsSeenAsItStandsIsBelieved() {
        Cell cell = shows("391").seen(cell("3 91", DRAWING));
        assertThat(cell.text()).isEqualTo("391");
        assertThat(cell.marks()).isEmpty();
    }

    @Test
    void aTextThatIsNotWhatIsSeenStaysInDoubt() {
        Cell cell = shows("391").seen(cell("341", DRAWING));
        assertThat(cell.text()).isEqualTo("391");
        assertThat(cell.evidence()).isEmpty();
        assertThat(cell.marks()).containsExactly(DRAWING);
    }

    @Test
    void aTextWhereNothingIsSeenStaysInDoubt() {
        Cell cell = cell("391", PICTURE);
        assertThat(seen(cell)).isEqualTo(cell);
    }

    @Test
    void aPictureOfNothingIsNothing() {
        Cell cell = seen(cell("", PICTURE));
        assertThat(cell.text()).isEmpty();
        assertThat(cell.marks()).isEmpty();
        assertThat(cell.evidence()).isEmpty();
    }

    @Test
    void whatElseStandsBesideAnEmptyPictureStays() {
        Cell cell = seen(cell("", PICTURE, STAMP));
        assertThat(cell.text()).isEmpty();
        assertThat(cell.marks()).containsExactly(STAMP);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"DRAWING", "FIELD", "NOTE"})
    void whatElseShowsNothingStaysInDoubt(Kind kind) {
        Cell cell = cell("", new Mark(kind, "x"), PICTURE);
        assertThat(seen(cell)).isEqualTo(cell);
    }

    @Test
    void whatReadersDifferOnStaysInDoubt() {
        assertThat(shows("abgdk").seen(cell("", PICTURE)).marks()).containsExactly(PICTURE);
        Cell written = cell("7", PICTURE);
        assertThat(shows("abgdk").seen(written)).isEqualTo(written);
    }

    @Test
    void onlyFiguresOfDigitalPagesAreLookedAt() {
        shows("391");
        assertThat(isLookedAt(cell("", PICTURE))).isTrue();
        assertThat(isLookedAt(cell("3,911.5 —", DRAWING))).isTrue();
        assertUntouched(cell("见附件", PICTURE));
        assertUntouched(cell("391"));
        assertUntouched(cell("", new Mark(Kind.HIDDEN, "391")));
        assertUntouched(cell("", STAMP));
        assertUntouched(cell("391", PICTURE, new Mark(Kind.STRUCK, "391")));
        assertUntouched(cell("391", PICTURE, new Mark(Kind.APART, "39 1")));
        Evidence evidence = new Evidence(CELL, Agreement.AGREED, "391", 1, List.of());
        assertUntouched(cell("391", PICTURE).read("391", Optional.of(evidence), List.of(PICTURE)));
        assertUntouched(new Cell(0, 0, 1, 1, "", List.of(), Optional.empty(), Optional.empty(), List.of(PICTURE)));
        source = TextSource.OCR;
        assertUntouched(cell("", PICTURE));
    }

    @Test
    void aLineInOrBesideAFigureIsNotForReadersOfImages() {
        Mark stroke = new Mark(Kind.DRAWING, "stroke");
        assertThat(isLookedAt(cell("237", DRAWING))).isTrue();
        assertThat(isLookedAt(cell("", stroke))).isTrue();
        assertUntouched(cell("237", stroke));
    }

    @Test
    void whatIsNoTableStaysAsItIs() throws IOException {
        List<Block> blocks = List.of(new Paragraph("甲", Optional.empty(), Alignment.BODY, 16));
        assertThat(DrawnCellReader.isNeeded(content(), blocks)).isFalse();
        try (DrawnCellReader sight =
                new DrawnCellReader(reader, SourceFile.single("a.pdf", "application/pdf", pdf), content())) {
            assertThat(sight.readCells(blocks)).isEqualTo(blocks);
        }
    }

    @Test
    void whatCannotBeDrawnStaysInDoubt() {
        pdf = new byte[] {1, 2, 3};
        Cell cell = cell("", PICTURE);
        assertThat(seen(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aTurnedPageIsReadUpright(int quarters) {
        double x = quarters == 1 ? 205 : quarters == 2 ? 215 : 195;
        double y = quarters == 1 ? 208 : quarters == 2 ? 190 : 183;
        pdf = pdf((pen, page) -> write(pen, "391", x, y, quarters));
        frame = switch (quarters) {
            case 1 -> Frame.affine(0, 1, 0, -1, 0, SIDE);
            case 2 -> Frame.affine(-1, 0, SIDE, 0, -1, SIDE);
            default -> Frame.affine(0, -1, SIDE, 1, 0, 0);
        };
        Cell cell = seen(cell("", PICTURE));
        assertThat(cell.text()).isEqualTo("391");
        assertThat(cell.marks()).isEmpty();
    }

    @Test
    void aSmallMarkIsLookedAtAlone() {
        pdf = pdf((pen, page) -> {
            write(pen, "abgdk", 152, 200, 0);
            write(pen, "391", 210, 200, 0);
        });
        Cell cell = marked(new Box(209, 188, 236, 202), PICTURE).seen(cell("", PICTURE));
        assertThat(cell.text()).isEqualTo("391");
        assertThat(cell.marks()).isEmpty();
    }

    @Test
    void aCellWithTextOrALargeMarkIsLookedAtAsAWhole() {
        pdf = pdf((pen, page) -> {
            write(pen, "4", 165, 200, 0);
            write(pen, "391", 210, 200, 0);
        });
        Box small = new Box(209, 188, 236, 202);
        Box large = new Box(100, 188, 320, 202);
        assertThat(marked(small, PICTURE).seen(cell("", PICTURE)).text()).isEqualTo("391");
        assertThat(marked(small, PICTURE).seen(cell("391", PICTURE)).marks()).containsExactly(PICTURE);
        placed = List.of(new PlacedMark(small, PICTURE), new PlacedMark(large, PICTURE));
        assertThat(seen(cell("", PICTURE)).text()).isNotEqualTo("391");
        placed = List.of(new PlacedMark(small, PICTURE), new PlacedMark(new Box(0, 0, 390, 100), PICTURE));
        assertThat(seen(cell("", PICTURE)).text()).isEqualTo("391");
        Box beyond = new Box(152, 188, 380, 202);
        placed = List.of(new PlacedMark(small, PICTURE), new PlacedMark(beyond, PICTURE));
        assertThat(seen(cell("", PICTURE)).text()).isNotEqualTo("391");
    }

    private static void ring(PDPageContentStream pen, double size) throws IOException {
        float r = (float) size / 2;
        float k = r * 0.5523f;
        float x = 200;
        float y = (float) SIDE - 195;
        pen.setStrokingColor(Color.RED);
        pen.setLineWidth(3);
        pen.moveTo(x + r, y);
        pen.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        pen.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        pen.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        pen.curveTo(x + k, y - r, x + r, y - k, x + r, y);
        pen.stroke();
        pen.moveTo(x - r, y);
        pen.lineTo(x + r, y);
        pen.stroke();
    }

    private static Box around(double size) {
        return new Box(200 - size / 2, 195 - size / 2, 200 + size / 2, 195 + size / 2);
    }

    @Test
    void aFigureUnderASealIsReadThroughIt() {
        pdf = pdf((pen, page) -> {
            ring(pen, 110);
            write(pen, "391", 185, 200, 0);
        });
        assertThat(marked(around(110), PICTURE).seen(cell("", PICTURE)).text()).isEqualTo("391");
        assertThat(marked(around(110), PICTURE).seen(cell("", PICTURE)).marks()).isEmpty();
        assertThat(marked(around(60), PICTURE).seen(cell("", PICTURE)).marks()).containsExactly(PICTURE);
        assertThat(marked(around(190), PICTURE).seen(cell("", PICTURE)).marks()).containsExactly(PICTURE);
        assertThat(marked(around(110), DRAWING).seen(cell("", DRAWING)).marks()).containsExactly(DRAWING);
    }

    @Test
    void aPageOfAnArchiveIsItsOwnFile() {
        shows("391");
        SourceFile page = SourceFile.single("1.pdf", "application/pdf", pdf);
        SourceFile file = new SourceFile("a.zip", "application/zip", new byte[0], List.of(page));
        assertThat(seen(cell("", PICTURE), file).text()).isEqualTo("391");
    }

    private static Page page(int number) {
        return new Page(
                number,
                number,
                SIDE,
                SIDE,
                Frame.IDENTITY,
                TextSource.DIGITAL,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Cell onPage(int number) {
        return new Cell(
                number - 1,
                0,
                1,
                1,
                "",
                List.of(),
                Optional.of(new Place(number, CELL)),
                Optional.empty(),
                List.of(PICTURE));
    }

    @Test
    void eachCellIsSeenOnItsOwnPage() throws IOException {
        List<SourceFile> parts = new ArrayList<>();
        for (String figure : List.of("391", "57")) {
            parts.add(SourceFile.single(figure + ".pdf", "application/pdf", shows(figure).pdf));
        }
        SourceFile file = new SourceFile("a.zip", "application/zip", new byte[0], parts);
        Content.Paged two = new Content.Paged("application/zip", List.of(page(1), page(2)), List.of());
        Table table = new Table(2, 1, List.of(onPage(1), onPage(2)), OptionalInt.of(1), List.of());
        try (DrawnCellReader sight = new DrawnCellReader(reader, file, two)) {
            assertThat(((Table) sight.readCells(List.of(table)).get(0)).cells())
                    .extracting(Cell::text)
                    .containsExactly("391", "57");
        }
    }
}
