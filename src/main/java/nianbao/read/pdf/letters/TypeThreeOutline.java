package nianbao.read.pdf.letters;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/** The outline of a Type 3 glyph that is one filled path, as browsers write them; empty for any other. */
final class TypeThreeOutline {
    /** Of the curve, which has the most; missing ones count as 0. */
    private static final int OPERANDS = 6;

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
            } else if (token instanceof Operator operator && append(operator.getName(), numbers(operands), path)) {
                operands.clear();
            } else {
                return new GeneralPath();
            }
        }
        boolean upsideDown = font.getFontMatrix().getScaleY() < 0;
        path.transform(AffineTransform.getScaleInstance(1, upsideDown ? -1 : 1));
        return path;
    }

    private static double[] numbers(List<COSBase> operands) {
        double[] numbers = new double[Math.max(operands.size(), OPERANDS)];
        for (int i = 0; i < operands.size(); i++) {
            numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        return numbers;
    }

    /** @return false for an operator that draws something else */
    private static boolean append(String operator, double[] given, GeneralPath path) {
        if (path.getCurrentPoint() == null && "lcvyh".contains(operator)) {
            return false;
        }
        switch (operator) {
            case "m" -> path.moveTo(given[0], given[1]);
            case "l" -> path.lineTo(given[0], given[1]);
            case "c" -> path.curveTo(given[0], given[1], given[2], given[3], given[4], given[5]);
            case "v" ->
                path.curveTo(
                        path.getCurrentPoint().getX(),
                        path.getCurrentPoint().getY(),
                        given[0],
                        given[1],
                        given[2],
                        given[3]);
            case "y" -> path.curveTo(given[0], given[1], given[2], given[3], given[2], given[3]);
            case "h" -> path.closePath();
            case "d0", "d1", "f", "F", "f*" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }
}
