package nianbao.read.pdf.letters;

import static nianbao.read.pdf.PdfPageBuilder.array;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.read.pdf.PdfPageBuilder;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outline of a glyph that is drawn by the operators of a page. */
class TypeThreeOutlineTest {
    private static PDType3Font font(String operators, double scale) throws IOException {
        COSStream glyph = new COSStream();
        try (OutputStream out = glyph.createOutputStream()) {
            out.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
        COSDictionary glyphs = new COSDictionary();
        glyphs.setItem(COSName.getPDFName("g"), glyph);
        COSArray differences = new COSArray();
        differences.add(COSInteger.ONE);
        differences.add(COSName.getPDFName("g"));
        COSDictionary encoding = PdfPageBuilder.dictionary("Encoding");
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary font = PdfPageBuilder.dictionary("Font");
        font.setName(COSName.SUBTYPE, "Type3");
        font.setItem(COSName.FONT_MATRIX, array(0.001, 0, 0, scale, 0, 0));
        font.setItem(COSName.CHAR_PROCS, glyphs);
        font.setItem(COSName.ENCODING, encoding);
        return new PDType3Font(font);
    }

    private static List<String> path(GeneralPath path) {
        List<String> steps = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            String[] kinds = {"move", "line", "quad", "curve", "close"};
            int[] numbers = {2, 2, 4, 6, 0};
            int kind = i.currentSegment(at);
            StringBuilder step = new StringBuilder(kinds[kind]);
            Arrays.stream(at, 0, numbers[kind]).forEach(n -> step.append(' ').append(Math.round(n)));
            steps.add(step.toString());
        }
        return steps;
    }

    private static List<String> drawn(String operators) throws IOException {
        return path(TypeThreeOutline.of(font(operators, 0.001), 1));
    }

    @Test
    void aFilledPathIsTheOutline() throws IOException {
        assertThat(drawn("600 0 0 0 500 700 d1 1 2 m 3 4 l 5 6 7 8 9 10 c h f"))
                .containsExactly("move 1 2", "line 3 4", "curve 5 6 7 8 9 10", "close");
        assertThat(drawn("600 0 d0 1 2 m 3 4 5 6 v 7 8 9 10 y f*"))
                .as("curves that share a point with their ends")
                .containsExactly("move 1 2", "curve 1 2 3 4 5 6", "curve 7 8 9 10 9 10");
        assertThat(drawn("1 2 m 3 l F")).as("a missing number is 0").containsExactly("move 1 2", "line 3 0");
        assertThat(drawn("1 2 m /N 4 l f")).as("so is what is none").containsExactly("move 1 2", "line 0 4");
    }

    @ParameterizedTest
    @CsvSource({"1 2 m 3 4 l S", "1 2 m 3 4 l f 5 5 10 10 re f", "q 1 2 m 3 4 l f Q", "3 4 l f", "h f", "1 2 3 4 y f"})
    void whatDrawsSomethingElseHasNone(String operators) throws IOException {
        assertThat(drawn(operators)).isEmpty();
    }

    @Test
    void aCodeWithoutAGlyphHasNone() throws IOException {
        assertThat(path(TypeThreeOutline.of(font("1 2 m 3 4 l f", 0.001), 2))).isEmpty();
    }

    @Test
    void anOutlineOfAFontThatCountsDownwardsIsTurnedUp() throws IOException {
        assertThat(path(TypeThreeOutline.of(font("1 2 m 3 4 l f", -0.001), 1)))
                .containsExactly("move 1 -2", "line 3 -4");
    }

    @Test
    void theProgramOfSuchAFontDrawsIt() throws IOException {
        GlyphProgram program = GlyphProgram.of(
                        font("0 0 m 500 0 l 500 700 l h f", 0.001).getCOSObject())
                .orElseThrow();
        assertThat(program.outline(1).getBounds2D()).isEqualTo(new Rectangle2D.Float(0, 0, 500, 700));
        assertThat(program.characters(1)).isEmpty();
    }
}
