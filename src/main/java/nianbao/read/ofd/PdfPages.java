package nianbao.read.ofd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.geometry.Affine;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.read.ofd.draw.Drawing;
import nianbao.read.ofd.draw.DrawingBudget;
import nianbao.read.ofd.draw.FontBook;
import nianbao.read.ofd.draw.ImageBook;
import nianbao.read.ofd.draw.ObjectWriter;
import nianbao.read.ofd.draw.PdfResources;
import nianbao.read.ofd.part.OfdPackage;
import nianbao.read.ofd.part.OfdPartException;
import nianbao.read.ofd.part.OfdRefusedException;
import nianbao.read.ofd.part.XmlElement;
import nianbao.read.ofd.value.Matrices;
import nianbao.read.ofd.value.Rectangle;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Draws page after page into a PDF. A page that cannot be read comes out blank, and a problem says so. */
final class PdfPages {
    /** Points of a millimetre. */
    static final double POINTS = 72 / 25.4;

    /** Layers lie over each other in this order (GB/T 33190, 7.7); those of which nothing is said are the body. */
    private static final List<String> LAYERS = List.of("Background", "Body", "Foreground");

    private final OfdPackage file;
    private final PDDocument pdf;
    private final DrawingBudget budget;
    private final PdfResources resources = new PdfResources();
    private final FontBook fonts;
    private final ObjectWriter objects;
    private final AnnotationWriter annotations;

    PdfPages(OfdPackage file, PDDocument pdf, DrawingBudget budget) {
        this.file = file;
        this.pdf = pdf;
        this.budget = budget;
        this.fonts = new FontBook(file, resources);
        this.objects = new ObjectWriter(fonts, new ImageBook(file, pdf, resources), resources, budget);
        this.annotations = new AnnotationWriter(objects, resources);
    }

    int count() {
        return pdf.getNumberOfPages();
    }

    /** Draws all pages of a document. */
    void add(OfdDocument document, List<Problem> problems) throws IOException {
        document.unread().stream()
                .distinct()
                .forEach(name -> problems.add(Problem.ofFile(ProblemCode.PART_UNREAD, name)));
        List<XmlElement> pages = document.pages();
        int most = file.limits().maxPages();
        if (count() + pages.size() > most) {
            throw new OfdRefusedException(ProblemCode.FILE_TOO_MANY_PAGES, "> " + most);
        }
        for (XmlElement page : pages) {
            budget.startPage();
            int number = count() + 1;
            try {
                add(document, page, number, problems);
            } catch (OfdPartException e) {
                pdf.addPage(new PDPage(PDRectangle.A4));
                problems.add(Problem.ofPage(ProblemCode.PAGE_UNREADABLE, number));
            }
        }
    }

    private void add(OfdDocument document, XmlElement listed, int number, List<Problem> problems) throws IOException {
        String part = document.part(listed);
        XmlElement content = file.xml(part);
        Rectangle paper = document.paper(content);
        Drawing drawing = new Drawing(document.book(content, part));
        Affine toPdf = new Affine(POINTS, 0, 0, -POINTS, -POINTS * paper.x(), POINTS * (paper.y() + paper.height()));
        drawing.content().append(Matrices.operands(toPdf)).append(" cm\n");
        for (XmlElement template : templates(content, false)) {
            layers(document.template(template.attribute("TemplateID")), drawing);
        }
        layers(content, drawing);
        for (XmlElement template : templates(content, true)) {
            layers(document.template(template.attribute("TemplateID")), drawing);
        }
        PDPage page = new PDPage(new PDRectangle((float) (POINTS * paper.width()), (float) (POINTS * paper.height())));
        page.setResources(new PDResources(resources.dictionary()));
        COSArray over = new COSArray();
        for (XmlElement annotation : document.over(listed.attribute("ID"))) {
            annotations.write(annotation, drawing, toPdf).ifPresent(over::add);
        }
        page.setContents(stream(drawing.content()));
        page.getCOSObject().setItem(COSName.ANNOTS, over);
        pdf.addPage(page);
        drawing.unread().forEach(name -> problems.add(Problem.ofPage(ProblemCode.PART_UNREAD, number, name)));
    }

    private static List<XmlElement> templates(XmlElement content, boolean isBefore) {
        return content.children("Template")
                .filter(template -> template.says("ZOrder", "Foreground") == isBefore)
                .toList();
    }

    private void layers(XmlElement page, Drawing drawing) throws IOException {
        List<XmlElement> layers = new ArrayList<>(page.children("Content")
                .flatMap(content -> content.children("Layer"))
                .toList());
        layers.sort(Comparator.comparingInt(layer ->
                LAYERS.indexOf(layer.attribute("Type").filter(LAYERS::contains).orElse("Body"))));
        for (XmlElement layer : layers) {
            objects.layer(layer, drawing);
        }
        boolean other = page.children("Content")
                .flatMap(content -> content.children().stream())
                .anyMatch(child -> !child.name().equals("Layer"));
        if (other) {
            drawing.unread().add("ofd.Content");
        }
    }

    private PDStream stream(CharSequence content) throws IOException {
        PDStream stream = new PDStream(pdf);
        write(stream.getCOSObject(), content);
        return stream;
    }

    static void write(COSStream stream, CharSequence content) throws IOException {
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Writes what all pages share. */
    void finish() throws IOException {
        fonts.finish();
    }
}
