package nianbao.read.pdf.graphics;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;
import org.jspecify.annotations.Nullable;

/** Colour spaces to {@link PaintColour}, without loading a colour profile: near enough to tell white from not white. */
public final class ColourSpaces {
    /** Colour spaces nest (Indexed over ICC over its alternate); deeper than this they are a trap. */
    private static final int MAX_DEPTH = 4;

    /** Bytes of a colour table: 256 colours of four components, and some to spare. */
    private static final int MAX_TABLE = 4096;

    /** Types of shadings. */
    private static final int AXIAL = 2;

    private static final int RADIAL = 3;

    private ColourSpaces() {}

    public static PaintColour initial(@Nullable COSBase space) {
        return isPattern(space) ? PaintColour.UNKNOWN : PaintColour.BLACK;
    }

    /** @param operands of sc, scn: the components, after which a pattern's name may stand */
    public static PaintColour ink(@Nullable COSBase space, List<COSBase> operands) {
        if (isPattern(space) || operands.stream().anyMatch(COSName.class::isInstance)) {
            return PaintColour.UNKNOWN;
        }
        float[] parts = new float[operands.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
        }
        return space == null ? byCount(parts) : ink(space, parts, 0);
    }

    /** Whether it is a gradient along a line or around a circle, which has no edges that could be letters. */
    public static boolean isGradient(@Nullable COSBase shading) {
        int type = shading instanceof COSDictionary dictionary ? dictionary.getInt(COSName.SHADING_TYPE, 0) : 0;
        return type == AXIAL || type == RADIAL;
    }

    private static boolean isPattern(@Nullable COSBase space) {
        return COSName.PATTERN.equals(space) || (space instanceof COSArray a && COSName.PATTERN.equals(a.getObject(0)));
    }

    private static PaintColour byCount(float[] c) {
        return switch (c.length) {
            case 1 -> PaintColour.grey(c[0]);
            case 3 -> PaintColour.rgb(c[0], c[1], c[2]);
            case 4 -> PaintColour.cmyk(c[0], c[1], c[2], c[3]);
            default -> PaintColour.UNKNOWN;
        };
    }

    private static PaintColour ink(@Nullable COSBase space, float[] parts, int depth) {
        if (depth > MAX_DEPTH || !(space instanceof COSArray array) || array.size() < 2) {
            return byCount(parts);
        }
        COSName family = array.getObject(0) instanceof COSName name ? name : COSName.DEVICERGB;
        if (parts.length == 0) {
            return PaintColour.UNKNOWN;
        }
        return switch (family.getName()) {
            case "Lab" -> PaintColour.grey(parts[0] / 100);
            case "Indexed", "I" -> indexed(array, (int) parts[0], depth);
            case "Separation", "DeviceN" -> tinted(array, parts, depth);
            default -> byCount(parts);
        };
    }

    private static PaintColour indexed(COSArray space, int index, int depth) {
        COSBase base = space.getObject(1);
        int count = components(base);
        byte[] table = bytes(space.size() > 3 ? space.getObject(3) : null);
        int at = index * count;
        if (index < 0 || at + count > table.length) {
            return PaintColour.UNKNOWN;
        }
        float[] parts = new float[count];
        for (int i = 0; i < count; i++) {
            parts[i] = (table[at + i] & 0xFF) / 255f;
        }
        return ink(base, parts, depth + 1);
    }

    private static int components(@Nullable COSBase base) {
        if (base instanceof COSArray array && array.size() > 1 && array.getObject(1) instanceof COSStream profile) {
            return profile.getInt(COSName.N, 3);
        }
        String name = base instanceof COSName plain
                ? plain.getName()
                : base instanceof COSArray array && array.getObject(0) instanceof COSName family
                        ? family.getName()
                        : "";
        return switch (name) {
            case "DeviceGray", "G", "CalGray", "Separation" -> 1;
            case "DeviceCMYK", "CMYK" -> 4;
            default -> 3;
        };
    }

    private static byte[] bytes(@Nullable COSBase base) {
        if (base instanceof COSString string) {
            return string.getBytes();
        }
        try (InputStream in =
                base instanceof COSStream stream ? stream.createInputStream() : InputStream.nullInputStream()) {
            return in.readNBytes(MAX_TABLE);
        } catch (IOException | RuntimeException e) {
            return new byte[0];
        }
    }

    /** A spot colour is what its own function makes of the tint. */
    private static PaintColour tinted(COSArray space, float[] tints, int depth) {
        if (space.size() < 4 || COSName.getPDFName("None").equals(space.getObject(1))) {
            return PaintColour.WHITE;
        }
        try {
            if (space.getObject(3) instanceof COSDictionary function) {
                return ink(space.getObject(2), PDFunction.create(function).eval(tints), depth + 1);
            }
        } catch (IOException | RuntimeException e) {
            return PaintColour.UNKNOWN;
        }
        return PaintColour.UNKNOWN;
    }
}
