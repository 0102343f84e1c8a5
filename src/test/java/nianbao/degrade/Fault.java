package nianbao.degrade;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** One way in which an image of a page is worse than the page, in the order in which they come about. */
@SuppressWarnings("ImmutableEnumChecker") // method references and an unmodifiable list
enum Fault {
    FAINT("share of the ink that is left", Print::faint, 0.5, 0.35, 0.25),
    RULES("share of each ruling that is lost", Print::brokenRulings, 0.05, 0.1, 0.2),
    BLEED("share of the ink that shows through", Print::bleed, 0.1, 0.3),
    SEAL("opacity of a seal on the page", Print::seal, 0.5, 0.85, 1),
    SPECKS("specks on a square inch", Print::specks, 20, 60, 150),
    HOLES("millimetres from the edge to the holes", Print::holes, 12),
    TWO("pages on a sheet", (shot, level, random) -> shot, 2),
    SKEW("degrees", Lay::skew, 1, 4, 6),
    TURNED("quarter turns", Lay::turned, 1, 2, 3),
    PHOTO("share of the page by which corners are off", Lay::photo, 0.04, 0.07, 0.1),
    LIGHT("light on the darkest side", Optics::light, 0.6, 0.45, 0.3),
    BLUR("millimetres of the blur", Optics::blur, 0.1, 0.15, 0.2),
    NOISE("greys of the noise", Optics::noise, 5, 10, 20),
    BIT("grey up to which a pixel is black", Optics::oneBit, 200, 128, 64),
    FAX("lines an inch", Lay::fax, 196, 98);

    private final String unit;
    private final Change change;
    private final List<Double> levels;

    Fault(String unit, Change change, double... levels) {
        this.unit = unit;
        this.change = change;
        this.levels = Arrays.stream(levels).boxed().toList();
    }

    private interface Change {
        Shot apply(Shot shot, double level, Random random);
    }

    /** As recipes name it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its level counts. */
    String unit() {
        return unit;
    }

    /** The levels of its curve, from mild to hard. */
    List<Double> levels() {
        return levels;
    }

    /** The shot made worse; its image may be overwritten. */
    Shot apply(Shot shot, double level, Random random) {
        return change.apply(shot, level, random);
    }
}
