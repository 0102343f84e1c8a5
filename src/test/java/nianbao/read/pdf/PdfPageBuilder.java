package nianbao.read.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import nianbao.model.document.Content;
import nianbao.model.page.Page;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A PDF of one A4 page, written operator by operator. Its font F1 is 宋体, not embedded, whose codes are UTF-16; so no
 * test needs a font file.
 */
public final class PdfPageBuilder {
    public final PDDocument document = new PDDocument();
    public final PDPage page = new PDPage(PDRectangle.A4);
    private final COSDictionary resources = new COSDictionary();
    private final StringBuilder content = new StringBuilder();

    public PdfPageBuilder() {
        document.addPage(page);
        page.getCOSObject().setItem(COSName.RESOURCES, resources);
        resource("Font", "F1", song());
    }

    /** 宋体 with the codes of UCS-2; Latin letters and digits are half an em wide. */
    public static COSDictionary song() {
        COSDictionary descendant = dictionary("Font");
        descendant.setName(COSName.SUBTYPE, "CIDFontType2");
        descendant.setName(COSName.BASE_FONT, "SimSun");
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setInt(COSName.SUPPLEMENT, 2);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, array(1, 95, 500, 814, 939, 500));
        COSDictionary font = dictionary("Font");
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, "SimSun");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    public static COSDictionary dictionary(String type) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setName(COSName.TYPE, type);
        return dictionary;
    }

    public static COSArray array(double... numbers) {
        COSArray array = new COSArray();
        for (double number : numbers) {
            array.add(number == Math.rint(number) ? COSInteger.get((long) number) : new COSFloat((float) number));
        }
        return array;
    }

    public static COSArray array(COSBase... items) {
        COSArray array = new COSArray();
        for (COSBase item : items) {
            array.add(item);
        }
        return array;
    }

    /** The operand of Tj for a text in F1. */
    public static String hex(String text) {
        return "<" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    public PdfPageBuilder resource(String category, String name, COSBase item) {
        COSName key = COSName.getPDFName(category);
        COSDictionary named = resources.getCOSDictionary(key);
        if (named == null) {
            named = new COSDictionary();
            resources.setItem(key, named);
        }
        named.setItem(COSName.getPDFName(name), item);
        return this;
    }

    public PdfPageBuilder draw(String operators) {
        content.append(operators).append('\n');
        return this;
    }

    /** A line of text in F1 with its base line at y, PDF's y upwards. */
    public PdfPageBuilder text(double x, double y, double size, String text) {
        return draw(String.format(Locale.ROOT, "BT /F1 %.2f Tf %.2f %.2f Td %s Tj ET", size, x, y, hex(text)));
    }

    public PdfPageBuilder change(Consumer<PDPage> change) {
        change.accept(page);
        return this;
    }

    /** A form of this sheet's resources. */
    public COSStream form(String operators) {
        COSStream form = stream(operators);
        form.setItem(COSName.TYPE, COSName.XOBJECT);
        form.setItem(COSName.SUBTYPE, COSName.FORM);
        form.setItem(COSName.BBOX, array(0, 0, 595, 842));
        form.setItem(COSName.RESOURCES, resources);
        return form;
    }

    /** A grey image of one pixel. */
    public COSStream image() {
        COSStream image = stream("x");
        image.setItem(COSName.TYPE, COSName.XOBJECT);
        image.setItem(COSName.SUBTYPE, COSName.IMAGE);
        image.setInt(COSName.WIDTH, 1);
        image.setInt(COSName.HEIGHT, 1);
        image.setInt(COSName.BITS_PER_COMPONENT, 8);
        image.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        return image;
    }

    public COSStream stream(String text) {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream()) {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stream;
    }

    public static COSString string(String text) {
        return new COSString(text);
    }

    public byte[] bytes() {
        page.getCOSObject().setItem(COSName.CONTENTS, stream(content.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public Page read() {
        Content content = new PdfReader(PdfLimits.DEFAULT).read(bytes());
        return ((Content.Paged) content).pages().get(0);
    }

    public static String textOf(Page page) {
        StringBuilder text = new StringBuilder();
        page.glyphs().forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }
}
