package nianbao.read.office.docx.properties;

import java.util.Optional;
import java.util.OptionalDouble;
import nianbao.read.office.text.RgbColour;

/**
 * How a run is set, as a style or the run itself states it; what is empty is stated further down.
 *
 * @param size of its letters in points
 * @param struck crossed out once or twice
 * @param lift {@code superscript}, {@code subscript} or {@code baseline}
 * @param raise of its letters over the line, in points
 * @param ink the colour of its letters; the automatic one is black or white, whichever shows
 * @param ground what lies under it
 * @param font of its digits
 * @param oddity what is stated of it and may change what a reader sees, by the name of its element
 */
public record RunProperties(
        OptionalDouble size,
        Optional<Boolean> hidden,
        Optional<Boolean> struck,
        Optional<String> lift,
        OptionalDouble raise,
        Optional<Ink> ink,
        Optional<RgbColour> ground,
        Optional<String> font,
        Optional<String> oddity) {
    /** A colour of letters; without one it is the automatic colour. */
    public record Ink(Optional<RgbColour> shade) {}

    public static final RunProperties NONE = new RunProperties(
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** This look where it states something, else {@code under}. */
    public RunProperties over(RunProperties under) {
        return new RunProperties(
                size.isPresent() ? size : under.size,
                hidden.or(() -> under.hidden),
                struck.or(() -> under.struck),
                lift.or(() -> under.lift),
                raise.isPresent() ? raise : under.raise,
                ink.or(() -> under.ink),
                ground.or(() -> under.ground),
                font.or(() -> under.font),
                oddity.or(() -> under.oddity));
    }

    /**
     * The look of a character style in a paragraph: what switches between on and off, and is on in both, is off again
     * (ECMA-376 part 1, 17.7.3). A stroke stays, for not every program takes it away.
     */
    RunProperties toggledOver(RunProperties paragraph) {
        boolean both = hidden.orElse(false) && paragraph.hidden.orElse(false);
        RunProperties look = over(paragraph);
        return new RunProperties(
                look.size,
                both ? Optional.of(false) : look.hidden,
                struck.orElse(false) ? struck : paragraph.struck.or(() -> struck),
                look.lift,
                look.raise,
                look.ink,
                look.ground,
                look.font,
                look.oddity);
    }
}
