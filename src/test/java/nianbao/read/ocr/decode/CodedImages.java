package nianbao.read.ocr.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import nianbao.read.ocr.MarkedImage;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The marked image in a document, in each way that an image can be put into one. */
final class CodedImages {
    private final PDDocument document;

    CodedImages(PDDocument document) {
        this.document = document;
    }

    enum Coding {
        JPEG,
        COLOUR_JPEG,
        JPEG_2000,
        FLATE,
        CCITT,
        JBIG2,
        INDEXED,
        CMYK,
        INVERTED
    }

    PDImageXObject coded(Coding coding) throws IOException {
        BufferedImage grey = MarkedImage.image(BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage bits = MarkedImage.image(BufferedImage.TYPE_BYTE_BINARY);
        return switch (coding) {
            case JPEG -> JPEGFactory.createFromImage(document, grey);
            case COLOUR_JPEG -> JPEGFactory.createFromImage(document, MarkedImage.image(BufferedImage.TYPE_3BYTE_BGR));
            case JPEG_2000 -> raw(bytes(grey, "jpeg 2000"), COSName.JPX_DECODE, 8, PDDeviceGray.INSTANCE);
            case FLATE -> LosslessFactory.createFromImage(document, grey);
            case CCITT -> CCITTFactory.createFromImage(document, bits);
            case JBIG2 -> raw(jbig2(bits), COSName.JBIG2_DECODE, 1, PDDeviceGray.INSTANCE);
            case INDEXED -> indexed(grey);
            case CMYK -> cmyk(grey);
            case INVERTED -> inverted(grey);
        };
    }

    PDImageXObject raw(byte[] bytes, COSName filter, int depth, PDColorSpace space) throws IOException {
        return new PDImageXObject(
                document, new ByteArrayInputStream(bytes), filter, MarkedImage.WIDTH, MarkedImage.HEIGHT, depth, space);
    }

    static byte[] bytes(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] samples(BufferedImage grey) {
        int[] samples = grey.getRaster().getSamples(0, 0, MarkedImage.WIDTH, MarkedImage.HEIGHT, 0, (int[]) null);
        byte[] bytes = new byte[samples.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) samples[i];
        }
        return bytes;
    }

    private PDImageXObject indexed(BufferedImage grey) throws IOException {
        byte[] indices = samples(grey);
        for (int i = 0; i < indices.length; i++) {
            indices[i] = (byte) (indices[i] == 0 ? 1 : 0);
        }
        COSArray space = new COSArray();
        space.add(COSName.INDEXED);
        space.add(COSName.DEVICERGB);
        space.add(COSInteger.get(1));
        space.add(new COSString(new byte[] {-1, -1, -1, 10, 10, 10}));
        return raw(deflated(indices), COSName.FLATE_DECODE, 8, new PDIndexed(space, null));
    }

    private PDImageXObject cmyk(BufferedImage grey) throws IOException {
        byte[] light = samples(grey);
        byte[] four = new byte[light.length * 4];
        for (int i = 0; i < light.length; i++) {
            four[4 * i + 3] = (byte) ~light[i];
        }
        return raw(deflated(four), COSName.FLATE_DECODE, 8, PDDeviceCMYK.INSTANCE);
    }

    private PDImageXObject inverted(BufferedImage grey) throws IOException {
        byte[] dark = samples(grey);
        for (int i = 0; i < dark.length; i++) {
            dark[i] = (byte) ~dark[i];
        }
        PDImageXObject image = raw(deflated(dark), COSName.FLATE_DECODE, 8, PDDeviceGray.INSTANCE);
        COSArray decode = new COSArray();
        for (COSBase end : new COSBase[] {COSInteger.ONE, COSInteger.ZERO}) {
            decode.add(end);
        }
        image.setDecode(decode);
        return image;
    }

    /** Black all over, shown only where its mask is opaque. */
    PDImageXObject transparent(BufferedImage grey) throws IOException {
        byte[] opacity = samples(grey);
        for (int i = 0; i < opacity.length; i++) {
            opacity[i] = (byte) ~opacity[i];
        }
        PDImageXObject image =
                raw(deflated(new byte[opacity.length * 3]), COSName.FLATE_DECODE, 8, PDDeviceRGB.INSTANCE);
        COSStream mask = raw(deflated(opacity), COSName.FLATE_DECODE, 8, PDDeviceGray.INSTANCE)
                .getCOSObject();
        image.getCOSObject().setItem(COSName.SMASK, mask);
        return image;
    }

    /** A page of one generic region coded as MMR, which is what CCITT group 4 is (ITU-T T.88, 7.4.6 and 7.4.8). */
    private byte[] jbig2(BufferedImage bits) throws IOException {
        byte[] group4 = CCITTFactory.createFromImage(document, bits)
                .getStream()
                .getCOSObject()
                .createRawInputStream()
                .readAllBytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(out);
        segment(data, 0, 48, 19);
        data.writeInt(MarkedImage.WIDTH);
        data.writeInt(MarkedImage.HEIGHT);
        data.writeInt(0);
        data.writeInt(0);
        data.writeByte(0);
        data.writeShort(0);
        segment(data, 1, 38, 18 + group4.length);
        data.writeInt(MarkedImage.WIDTH);
        data.writeInt(MarkedImage.HEIGHT);
        data.writeInt(0);
        data.writeInt(0);
        data.writeByte(0);
        data.writeByte(1);
        data.write(group4);
        return out.toByteArray();
    }

    private static void segment(DataOutputStream data, int number, int type, int length) throws IOException {
        data.writeInt(number);
        data.writeByte(type);
        data.writeByte(0);
        data.writeByte(1);
        data.writeInt(length);
    }
}
