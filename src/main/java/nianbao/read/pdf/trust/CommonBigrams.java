package nianbao.read.pdf.trust;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nianbao.read.pdf.marks.PageMarks.DrawnLetter;

/** Tells text of a language from characters thrown together: by the pairs of neighbours that every text has. */
final class CommonBigrams {
    private static final Set<String> CHINESE = load();
    private static final Set<String> LATIN = Set.of(
            "th", "he", "in", "er", "an", "re", "nd", "at", "on", "nt", "ha", "es", "st", "en", "ed", "to", "it", "ou",
            "ea", "hi", "is", "or", "ti", "as", "te", "et", "ng", "of", "al", "de", "se", "le", "sa", "si", "ar", "ve",
            "ra", "ld", "ur", "ia", "ua", "ao", "ai", "sh", "zh", "ch", "gu", "ji", "xi", "uo", "un", "ho");
    /** Fewer pairs than this tell nothing. */
    private static final int ENOUGH = 60;
    /** Of all pairs; prose and forms of government have 20 % and more, permuted characters 0.1 %. */
    private static final double MIN_CHINESE = 0.015;
    /** English has 45 %, Chinese in Latin letters 30 %, random letters 8 %. */
    private static final double MIN_LATIN = 0.15;
    /** Letters of a page that are Latin with accents, or signs of Latin-1; more comes from wrong encodings. */
    private static final double MAX_ACCENTED = 0.2;
    /** The same on a Chinese page, which has none but those of Pinyin and some signs. */
    private static final double MAX_ACCENTED_CHINESE = 0.01;

    private static final int FEW_ACCENTED = 5;
    private static final String NOT_ODD = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹ·×÷°§±µ²³¼½¾«»®©¥";

    private CommonBigrams() {}

    /** Whether the letters, in the order of drawing, read like no text; too few letters read like anything. */
    static boolean areMissing(List<DrawnLetter> letters) {
        return areMissing(letters, letter -> true);
    }

    /**
     * The same for those of them that are {@code meant}. Only what was drawn right after each other is a pair: a font
     * of 256 glyphs is one of many that a Chinese text is drawn with, and its own letters seldom meet.
     */
    static boolean areMissing(List<DrawnLetter> letters, Predicate<DrawnLetter> meant) {
        int total = 0;
        int han = 0;
        int hanCommon = 0;
        int latin = 0;
        int latinCommon = 0;
        int accented = 0;
        String last = "";
        for (DrawnLetter letter : letters) {
            if (!meant.test(letter)) {
                last = "";
                continue;
            }
            total++;
            String text = letter.letter().text();
            boolean bothHan = isHan(last) && isHan(text);
            boolean bothLatin = isLatin(last) && isLatin(text);
            han += bothHan ? 1 : 0;
            hanCommon += bothHan && CHINESE.contains(last + text) ? 1 : 0;
            latin += bothLatin ? 1 : 0;
            latinCommon += bothLatin && LATIN.contains((last + text).toLowerCase(java.util.Locale.ROOT)) ? 1 : 0;
            accented += isAccented(text) ? 1 : 0;
            last = text;
        }
        return (han >= ENOUGH && hanCommon < MIN_CHINESE * han)
                || (latin >= ENOUGH && latinCommon < MIN_LATIN * latin)
                || (accented >= ENOUGH && accented > MAX_ACCENTED * total)
                || (han >= ENOUGH && accented > Math.max(FEW_ACCENTED, MAX_ACCENTED_CHINESE * total));
    }

    private static boolean isHan(String text) {
        char c = text.isEmpty() ? 0 : text.charAt(0);
        return c >= 0x3400 && c < 0xA000;
    }

    private static boolean isLatin(String text) {
        char c = text.isEmpty() ? 0 : text.charAt(0);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isAccented(String text) {
        char c = text.isEmpty() ? 0 : text.charAt(0);
        return c > 0xA0 && c < 0x250 && NOT_ODD.indexOf(c) < 0;
    }

    private static Set<String> load() {
        try (InputStream in = Objects.requireNonNull(CommonBigrams.class.getResourceAsStream("common-pairs.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
