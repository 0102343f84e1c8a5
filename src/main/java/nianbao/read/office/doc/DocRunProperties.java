package nianbao.read.office.doc;

import java.util.NoSuchElementException;
import java.util.Optional;
import nianbao.read.office.doc.DocColours.Ground;
import nianbao.read.office.text.RgbColour;
import nianbao.read.office.text.TextVisibility;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.util.LittleEndian;

/** What the properties of a run, [MS-DOC] 2.6.1, say of how its text is seen; read here where POI does not tell. */
final class DocRunProperties {
    private static final double TWIPS_A_POINT = 20;

    /** Operations of [MS-DOC] 2.6.1 by the low nine bits of their code. */
    private static final int HIGHLIGHT = 0x0C;

    private static final int ICO = 0x42;
    private static final int SPACING = 0x40;
    private static final int SCALE = 0x52;
    private static final int RIGHT_TO_LEFT = 0x5A;
    private static final int OLD_SHADING = 0x66;
    private static final int COLOUR = 0x70;
    private static final int SHADING = 0x71;
    private static final int FIT = 0x76;
    private static final int EAST_ASIAN = 0x78;

    /** The bits of sprmCFELayout that set two lines in one or turn letters. */
    private static final int EAST_ASIAN_KINDS = 0xFF;

    /** Letters set this much closer, in points, run into each other: a digit of nine points is 4.5 wide. */
    private static final double TOO_CLOSE = 2.5;

    /** Letters set this much wider, in points, are no longer one figure: two digits of nine points. */
    private static final double TOO_WIDE = 9;

    /** Letters narrower than this, in hundredths, are no more than strokes. */
    private static final int TOO_NARROW = 34;

    private Optional<RgbColour> ink;
    private Optional<Ground> ground = Optional.empty();
    private Optional<String> oddity = Optional.empty();

    private DocRunProperties(Optional<RgbColour> ink) {
        this.ink = ink;
    }

    /**
     * How text of {@code run} shows.
     *
     * @param own what the run states itself, beside its style
     * @param around what lies under its paragraph
     * @param lineHeight in points, where no letter may be higher
     */
    static TextVisibility sight(CharacterRun run, Optional<SprmBuffer> own, Ground around, double lineHeight) {
        DocRunProperties look = new DocRunProperties(DocColours.numbered(run.getColor()));
        own.ifPresent(look::read);
        Ground under = look.ground.orElse(around);
        TextVisibility sight =
                TextVisibility.of(look.ink, under.shade(), under.known(), run.getFontSize() / 2.0, lineHeight);
        return sight.visible() ? new TextVisibility(true, sight.oddity().or(() -> look.oddity)) : sight;
    }

    private void read(SprmBuffer properties) {
        try {
            SprmIterator operations = properties.iterator();
            while (operations.hasNext()) {
                SprmOperation operation = operations.next();
                if (operation.getType() == SprmOperation.TYPE_CHP) {
                    apply(operation, operation.getGrpprl(), operation.getGrpprlOffset());
                }
            }
        } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException | NoSuchElementException e) {
            oddity = Optional.of("sprm"); // what was read until then stands, and there may be more
        }
    }

    private void apply(SprmOperation operation, byte[] bytes, int at) {
        switch (operation.getOperation()) {
            case ICO -> ink = DocColours.numbered(bytes[at] & 0xFF);
            case COLOUR -> ink = DocColours.colour(bytes, at);
            case HIGHLIGHT ->
                ground = DocColours.numbered(bytes[at] & 0xFF)
                        .map(shade -> new Ground(shade, true))
                        .or(() -> ground);
            case OLD_SHADING -> ground = ground.or(() -> DocColours.oldShading(bytes, at));
            case SHADING -> ground = DocColours.shading(bytes, at).or(() -> ground);
            case SPACING -> {
                double points = LittleEndian.getShort(bytes, at) / TWIPS_A_POINT;
                odd(points <= -TOO_CLOSE || points >= TOO_WIDE, "spacing");
            }
            case SCALE -> odd(LittleEndian.getUShort(bytes, at) < TOO_NARROW, "scale");
            case RIGHT_TO_LEFT -> odd(bytes[at] != 0, "right to left");
            case FIT -> odd(true, "fit");
            case EAST_ASIAN -> odd((LittleEndian.getUShort(bytes, at) & EAST_ASIAN_KINDS) != 0, "two lines in one");
            default -> {}
        }
    }

    private void odd(boolean is, String what) {
        oddity = is ? Optional.of(what) : oddity;
    }
}
