package nianbao.read.pdf.letters;

import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.jspecify.annotations.Nullable;

/**
 * What an embedded font program itself says of its glyphs, against the ToUnicode map beside it: its own character map,
 * where it still has one, and the shapes of its digits.
 */
public final class FontProgramCheck {
    /** Strokes that say that there is nothing, and are not level. */
    private static final String SLASHES = "/／";
    /** The height of a dash by its width; that of the shortest hyphens is 0.4. */
    private static final double FLAT = 0.7;

    private final @Nullable GlyphProgram program;
    private final Map<FontCharacter, Boolean> heard = new HashMap<>();
    private final Map<FontCharacter, Boolean> drawn = new HashMap<>();
    private final Map<FontCharacter, Boolean> blind = new HashMap<>();
    private @Nullable Boolean liar;

    private FontProgramCheck(@Nullable GlyphProgram program) {
        this.program = program;
    }

    /** A witness who says nothing, where the font is not embedded or cannot be opened. */
    static FontProgramCheck of(COSDictionary font) {
        try {
            return new FontProgramCheck(GlyphProgram.of(font).orElse(null));
        } catch (IOException | RuntimeException e) {
            return new FontProgramCheck(null);
        }
    }

    /** Whether the map lies about figures; all that it calls digits are looked at, drawn on this page or not. */
    public boolean liesAboutDigits(TextFont lettering) {
        if (liar == null) {
            liar = lettering.digits().stream().anyMatch(this::contradicts);
        }
        return liar;
    }

    /** Whether the program speaks against what the letter is said to be. */
    public boolean contradicts(FontCharacter letter) {
        return heard.computeIfAbsent(letter, this::hear);
    }

    /** Whether the program shows no outline of the letter. */
    public boolean isBlind(FontCharacter letter) {
        return blind.computeIfAbsent(letter, this::hasNoOutline);
    }

    private boolean hasNoOutline(FontCharacter letter) {
        try {
            return program == null
                    || program.outline(letter.code()).getBounds2D().isEmpty();
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    /** Whether the program draws something where the letter is said to be blank. */
    public boolean draws(FontCharacter letter) {
        return drawn.computeIfAbsent(letter, blank -> program != null && !isBlind(blank));
    }

    /** Whether the program draws something else than a dash or a stroke where the letter is said to be one. */
    public boolean isNoStroke(FontCharacter letter) {
        return drawn.computeIfAbsent(letter, stroke -> program != null && !isBlind(stroke) && !isStroke(stroke));
    }

    private boolean isStroke(FontCharacter letter) {
        try {
            GeneralPath outline = program == null ? new GeneralPath() : program.outline(letter.code());
            Rectangle2D bounds = outline.getBounds2D();
            return SLASHES.contains(letter.text())
                    ? Convexity.holds(outline)
                    : bounds.getHeight() <= FLAT * bounds.getWidth();
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private boolean hear(FontCharacter letter) {
        try {
            return program != null
                    && (mapContradicts(program.characters(letter.code()), letter.text())
                            || shapeContradicts(program, letter));
        } catch (IOException | RuntimeException e) {
            return false; // a torn glyph says nothing
        }
    }

    private static boolean mapContradicts(List<Integer> characters, String text) {
        return !characters.isEmpty()
                && characters.stream()
                        .filter(Character::isValidCodePoint)
                        .noneMatch(
                                c -> HanNormalizer.normal(Character.toString(c)).equals(text));
    }

    private static boolean shapeContradicts(GlyphProgram program, FontCharacter letter) throws IOException {
        Optional<Integer> digit = letter.digit();
        if (digit.isEmpty()) {
            return false;
        }
        GeneralPath outline = program.outline(letter.code());
        return !outline.getBounds2D().isEmpty() && new DigitShape(outline).contradicts(digit.get());
    }
}
