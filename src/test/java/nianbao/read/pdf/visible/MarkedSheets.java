package nianbao.read.pdf.visible;

import static nianbao.read.pdf.PdfPageBuilder.hex;

import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.model.page.Page;
import nianbao.model.page.PlacedMark;
import nianbao.read.pdf.PdfPageBuilder;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;

/** Sheets with one line of text, and the marks at the place where tests draw. */
final class MarkedSheets {
    /** Where the tests draw: 20 by 12 points, its lower edge at y = 600 in PDF's own way. */
    static final Box PLACE = new Box(300, 842 - 612, 320, 842 - 600);

    static PdfPageBuilder sheet() {
        PdfPageBuilder sheet = new PdfPageBuilder().text(100, 700, 10, "公开 12 件");
        COSDictionary tiles = sheet.stream("0 0 2 2 re f");
        tiles.setInt(COSName.PATTERN_TYPE, 1);
        COSDictionary function = new COSDictionary();
        function.setInt(COSName.SHADING_TYPE, 1);
        COSDictionary axial = new COSDictionary();
        axial.setInt(COSName.SHADING_TYPE, 2);
        COSDictionary gradient = new COSDictionary();
        gradient.setInt(COSName.PATTERN_TYPE, 2);
        gradient.setItem(COSName.SHADING, axial);
        COSDictionary masked = new COSDictionary();
        masked.setItem(COSName.SMASK, new COSDictionary());
        COSDictionary thin = new COSDictionary();
        thin.setItem(COSName.CA_NS, new COSFloat(0.01f));
        return sheet.resource("XObject", "Im", sheet.image())
                .resource("Pattern", "Tiles", tiles)
                .resource("Pattern", "Gradient", gradient)
                .resource("Shading", "Function", function)
                .resource("Shading", "Axial", axial)
                .resource("ExtGState", "Masked", masked)
                .resource("ExtGState", "Unseen", thin);
    }

    static List<Mark> at(Page page) {
        return page.marks().stream()
                .filter(placed -> placed.box().touches(PLACE))
                .map(PlacedMark::mark)
                .toList();
    }

    static List<Kind> kinds(Page page) {
        return at(page).stream().map(Mark::kind).distinct().toList();
    }

    static String show(String text) {
        return "BT /F1 10 Tf 302 602 Td " + hex(text) + " Tj ET";
    }

    private MarkedSheets() {}
}
