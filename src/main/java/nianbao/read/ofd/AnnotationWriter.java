package nianbao.read.ofd;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import nianbao.geometry.Affine;
import nianbao.read.ofd.draw.Drawing;
import nianbao.read.ofd.draw.ObjectWriter;
import nianbao.read.ofd.draw.PdfResources;
import nianbao.read.ofd.part.XmlElement;
import nianbao.read.ofd.value.Matrices;
import nianbao.read.ofd.value.Rectangle;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Writes what is laid over a page as annotations of PDF: annotations with what they draw, and the places of seals. What a seal
 * shows stands in its signature in a format of its own; it is not drawn, but where it is, a note says so.
 */
final class AnnotationWriter {
    /** Kinds of annotations as PDF calls them; others are stamps: something that may cover the page. */
    private static final Map<String, String> KINDS =
            Map.of("Link", "Link", "Highlight", "Highlight", "Watermark", "Watermark");

    private final ObjectWriter objects;
    private final PdfResources resources;

    AnnotationWriter(ObjectWriter objects, PdfResources resources) {
        this.objects = objects;
        this.resources = resources;
    }

    /** Empty for one that nobody sees. */
    Optional<COSDictionary> write(XmlElement over, Drawing page, Affine toPdf) throws IOException {
        boolean seal = over.name().equals("StampAnnot");
        Optional<XmlElement> shown = seal ? Optional.of(over) : over.child("Appearance");
        if (over.says("Visible", "false") || shown.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rectangle> box = shown.get().attribute("Boundary").flatMap(Rectangle::of);
        if (box.isEmpty()) {
            page.unread().add(seal ? "ofd.Signatures" : "ofd.Annotations");
            return Optional.empty();
        }
        Drawing own = new Drawing(new StringBuilder(), page.book(), page.unread());
        own.content().append(Matrices.operands(toPdf)).append(" cm\n");
        own.content()
                .append(Matrices.operands(Affine.shift(box.get().x(), box.get().y())))
                .append(" cm\n");
        if (!seal) {
            objects.layer(shown.get(), own);
        }
        String kind = seal ? "Stamp" : KINDS.getOrDefault(over.attribute("Type").orElse(""), "Stamp");
        boolean draws = seal
                || shown.get().children().stream()
                        .anyMatch(child -> !child.name().equals("Parameters"));
        return draws ? Optional.of(annotation(kind, rectangle(box.get(), toPdf), own)) : Optional.empty();
    }

    private COSDictionary annotation(String kind, float[] corners, Drawing own) throws IOException {
        COSStream appearance = new COSStream();
        appearance.setItem(COSName.TYPE, COSName.XOBJECT);
        appearance.setItem(COSName.SUBTYPE, COSName.FORM);
        appearance.setItem(COSName.BBOX, PdfResources.numbers(corners));
        appearance.setItem(COSName.RESOURCES, resources.dictionary());
        PdfPages.write(appearance, own.content());
        COSDictionary appearances = new COSDictionary();
        appearances.setItem(COSName.N, appearance);
        COSDictionary annotation = new COSDictionary();
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setName(COSName.SUBTYPE, kind);
        annotation.setItem(COSName.RECT, PdfResources.numbers(corners));
        annotation.setInt(COSName.F, 4);
        annotation.setItem(COSName.AP, appearances);
        return annotation;
    }

    private static float[] rectangle(Rectangle box, Affine toPdf) {
        double left = toPdf.x(box.x(), box.y());
        double top = toPdf.y(box.x(), box.y());
        double right = toPdf.x(box.x() + box.width(), box.y() + box.height());
        double bottom = toPdf.y(box.x() + box.width(), box.y() + box.height());
        return new float[] {(float) left, (float) bottom, (float) right, (float) top};
    }
}
