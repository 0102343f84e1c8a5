package nianbao.read.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/** The outline of a Type 3 glyph that is one filled path, as browsers write them; empty for any other. */
final class TypeThreeOutline {
    private TypeThreeOutline() {}

    static GeneralPath of(PDType3Font font, int code) throws IOException {
        GeneralPath path = new GeneralPath();
        PDType3CharProc glyph = font.getCharProc(code);
        if (glyph == null) {
            return path;
        }
        PDFStreamParser parser = new PDFStreamParser(glyph);
        List<COSBase> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof COSBase operand) {
                operands.add(operand);
            } else if (token instanceof Operator operator && append(operator.getName(), new Operands(operands), path)) {
                operands.clear();
            } else {
                return new GeneralPath();
            }
        }
        boolean upsideDown = font.getFontMatrix().getScaleY() < 0;
        path.transform(AffineTransform.getScaleInstance(1, upsideDown ? -1 : 1));
        return path;
    }

    /** @return false for an operator that draws something else */
    private static boolean append(String operator, Operands given, GeneralPath path) {
        if (path.getCurrentPoint() == null && "lcvyh".contains(operator)) {
            return false;
        }
        switch (operator) {
            case "m" -> path.moveTo(given.number(0), given.number(1));
            case "l" -> path.lineTo(given.number(0), given.number(1));
            case "c" ->
                path.curveTo(
                        given.number(0),
                        given.number(1),
                        given.number(2),
                        given.number(3),
                        given.number(4),
                        given.number(5));
            case "v" ->
                path.curveTo(
                        path.getCurrentPoint().getX(),
                        path.getCurrentPoint().getY(),
                        given.number(0),
                        given.number(1),
                        given.number(2),
                        given.number(3));
            case "y" ->
                path.curveTo(
                        given.number(0),
                        given.number(1),
                        given.number(2),
                        given.number(3),
                        given.number(2),
                        given.number(3));
            case "h" -> path.closePath();
            case "d0", "d1", "f", "F", "f*" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }
}
