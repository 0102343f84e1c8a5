package nianbao.read.office.docx;

import java.util.Optional;
import nianbao.read.office.flow.Shade;
import nianbao.read.office.flow.Shade.Contrast;

/**
 * Whether a reader sees the text of a run.
 *
 * @param seen is it read at all?
 * @param oddity why it may be read wrongly, or not seen, by the name of what says so
 */
record Sight(boolean seen, Optional<String> oddity) {
    /** Letters of this size in points, or in lines of this height, are specks. */
    private static final double UNSEEN_SIZE = 2;

    /** Letters of this size in points are hard to read; the smallest print of tables seen is 5. */
    private static final double SMALL_SIZE = 4;

    /** In lines of less than this share of their size the half of letters is cut off. */
    private static final double CUT_RATIO = 0.6;

    /** @param lineHeight in points, where no letter may be higher */
    static Sight of(RunLook run, Surround surround, double lineHeight) {
        double size = run.size().orElse(DocxStyles.DEFAULT_SIZE);
        if (run.hidden().orElse(false) || Math.min(size, lineHeight) <= UNSEEN_SIZE) {
            return new Sight(false, Optional.empty());
        }
        Contrast contrast = contrast(run, surround);
        boolean groundKnown = surround.groundKnown() || run.ground().isPresent();
        if (contrast == Contrast.UNSEEN && groundKnown) {
            return new Sight(false, Optional.empty());
        }
        if (contrast != Contrast.CLEAR) {
            return new Sight(true, Optional.of("w:color"));
        }
        if (size <= SMALL_SIZE || lineHeight < CUT_RATIO * size) {
            return new Sight(true, Optional.of(size <= SMALL_SIZE ? "w:sz" : "w:spacing"));
        }
        return new Sight(true, run.oddity().or(surround::oddity));
    }

    private static Contrast contrast(RunLook run, Surround surround) {
        Shade ground = run.ground().orElse(surround.ground());
        return run.ink().flatMap(RunLook.Ink::shade).map(ink -> ink.on(ground)).orElse(Contrast.CLEAR);
    }
}
