package nianbao.read.pdf.trust;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nianbao.read.pdf.letters.DocumentFonts;
import nianbao.read.pdf.letters.FontCharacter;
import nianbao.read.pdf.letters.FontCharacter.Trust;
import nianbao.read.pdf.letters.FontProgramCheck;
import nianbao.read.pdf.letters.TextFont;
import nianbao.read.pdf.marks.PageMarks.DrawnLetter;

/**
 * Decides whether the text of a page can be taken at its word.
 *
 * <p>Three witnesses: what the font dictionaries state, what the font programs show, and whether the characters make a
 * text. Phases: 1. {@code weigh}: letters of a font that lies are letters of which nothing is known; 2. {@code holds}:
 * a page with more than a few of them is not trusted at all.
 */
public final class TextTrust {
    /** So many letters of unknown meaning are borne on any page: bullets, ticks. */
    private static final int FEW = 5;
    /** And this share of them. More, and figures may be among them. */
    private static final double MAX_DOUBTFUL = 0.03;
    /** Of the letters that a font's own map knows; slips of its maker touch a few. */
    private static final double MAX_CONTRADICTED = 0.1;

    /** What a cell shows where there is nothing to count. */
    private static final String STROKES = "-‐‑‒–—―−－/／";

    private final DocumentFonts letterings;

    public TextTrust(DocumentFonts letterings) {
        this.letterings = letterings;
    }

    static boolean holds(List<DrawnLetter> letters) {
        long denied = count(letters, Trust.DENIED);
        long doubtful = letters.stream()
                .filter(letter -> letter.letter().trust() != Trust.STATED
                        && !letter.font().isOfSymbols())
                .count();
        return denied <= FEW
                && doubtful <= Math.max(FEW, MAX_DOUBTFUL * letters.size())
                && !CommonBigrams.areMissing(letters)
                && !RareCharacterCheck.areMany(letters);
    }

    private static long count(List<DrawnLetter> letters, Trust trust) {
        return letters.stream()
                .filter(letter -> letter.letter().trust() == trust)
                .count();
    }

    /** The same letters, those of lying fonts marked as {@link Trust#DENIED}. */
    public List<DrawnLetter> weigh(List<DrawnLetter> letters) {
        IdentityHashMap<TextFont, List<DrawnLetter>> byFont = new IdentityHashMap<>();
        for (DrawnLetter letter : letters) {
            byFont.computeIfAbsent(letter.font(), font -> new ArrayList<>()).add(letter);
        }
        byFont.entrySet().removeIf(entry -> !lies(entry.getKey(), entry.getValue(), letters));
        return byFont.isEmpty()
                ? letters
                : letters.stream()
                        .map(letter -> byFont.containsKey(letter.font()) ? letter.denied() : letter)
                        .toList();
    }

    /** Digits that their font draws in a way that cannot be held against their meaning: as images, say. */
    public List<DrawnLetter> unwitnessed(List<DrawnLetter> letters) {
        return letters.stream()
                .filter(letter -> letterings.isDrawn(letter.font()))
                .filter(letter -> letter.letter().digit().isPresent())
                .filter(letter -> letterings.witness(letter.font()).isBlind(letter.letter()))
                .toList();
    }

    /**
     * Of letters that the file calls blank those that their font draws something for, as letters of which nothing is
     * known.
     */
    public List<DrawnLetter> inked(List<DrawnLetter> blanks) {
        return blanks.stream()
                .filter(blank -> !blank.font().isOfSymbols())
                .filter(blank -> letterings.witness(blank.font()).draws(blank.letter()))
                .map(DrawnLetter::denied)
                .toList();
    }

    /** The same letters; what is called a dash or a stroke, and drawn as something else, is not known. */
    public List<DrawnLetter> withoutFalseStrokes(List<DrawnLetter> letters) {
        return letters.stream()
                .map(letter -> STROKES.contains(letter.letter().text())
                                && letterings.witness(letter.font()).isNoStroke(letter.letter())
                        ? letter.denied()
                        : letter)
                .toList();
    }

    private boolean lies(TextFont font, List<DrawnLetter> drawn, List<DrawnLetter> all) {
        return font.hasToUnicode()
                && (CommonBigrams.areMissing(all, letter -> letter.font() == font) || contradicted(font, drawn));
    }

    private boolean contradicted(TextFont font, List<DrawnLetter> drawn) {
        if (drawn.stream().noneMatch(letter -> letter.letter().digit().isPresent())) {
            return false;
        }
        FontProgramCheck witness = letterings.witness(font);
        if (witness.liesAboutDigits(font)) {
            return true;
        }
        Set<FontCharacter> letters = new HashSet<>();
        drawn.forEach(letter -> letters.add(letter.letter()));
        long against = letters.stream().filter(witness::contradicts).count();
        return against > Math.max(1, MAX_CONTRADICTED * letters.size());
    }
}
