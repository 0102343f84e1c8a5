package nianbao.read.office.doc;

import java.util.List;
import java.util.Optional;
import nianbao.read.office.text.RgbColour;
import org.apache.poi.util.LittleEndian;

/** Colours as [MS-DOC] has them: by number (2.9.119), as COLORREF (2.9.43), and in shadings (2.9.248, 2.9.249). */
final class DocColours {
    /** The numbered colours; the first is the automatic one. */
    private static final List<Integer> NUMBERED = List.of(
            0x000000, 0x000000, 0x0000FF, 0x00FFFF, 0x00FF00, 0xFF00FF, 0xFF0000, 0xFFFF00, 0xFFFFFF, 0x000080,
            0x008080, 0x008000, 0x800080, 0x800000, 0x808000, 0x808080, 0xC0C0C0);

    /** The last byte of a COLORREF that is automatic. */
    private static final int AUTOMATIC = 0xFF;

    private static final int CLEAR = 0;
    private static final int SOLID = 1;

    private DocColours() {}

    /** What lies under text or a cell. */
    record Ground(RgbColour shade, boolean known) {
        static final Ground WHITE = new Ground(RgbColour.WHITE, true);
        static final Ground UNKNOWN = new Ground(RgbColour.WHITE, false);
    }

    /** Empty for the automatic colour. */
    static Optional<RgbColour> numbered(int number) {
        return number > 0 && number < NUMBERED.size()
                ? Optional.of(RgbColour.ofRgb(NUMBERED.get(number)))
                : Optional.empty();
    }

    /** A COLORREF; empty for the automatic colour. */
    static Optional<RgbColour> colour(byte[] bytes, int at) {
        if ((bytes[at + 3] & 0xFF) == AUTOMATIC) {
            return Optional.empty();
        }
        return Optional.of(new RgbColour(bytes[at] & 0xFF, bytes[at + 1] & 0xFF, bytes[at + 2] & 0xFF));
    }

    /** A SHD: two COLORREFs and a pattern; empty where it colours nothing. */
    static Optional<Ground> shading(byte[] bytes, int at) {
        return ground(colour(bytes, at), colour(bytes, at + 4), LittleEndian.getUShort(bytes, at + 8));
    }

    /** A SHD80: five bits of one colour, five of another, six of a pattern. */
    static Optional<Ground> oldShading(byte[] bytes, int at) {
        int bits = LittleEndian.getUShort(bytes, at);
        return bits == 0xFFFF
                ? Optional.empty()
                : ground(numbered(bits & 0x1F), numbered(bits >> 5 & 0x1F), bits >> 10);
    }

    private static Optional<Ground> ground(Optional<RgbColour> front, Optional<RgbColour> back, int pattern) {
        return switch (pattern) {
            case CLEAR -> back.map(shade -> new Ground(shade, true));
            case SOLID -> Optional.of(new Ground(front.orElse(RgbColour.BLACK), true));
            default -> Optional.of(Ground.UNKNOWN);
        };
    }
}
