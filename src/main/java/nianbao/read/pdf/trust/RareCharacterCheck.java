package nianbao.read.pdf.trust;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.read.pdf.marks.PageMarks.DrawnLetter;

/**
 * Tells a Chinese text from one whose map of letters lies about some, or about all: where a letter is called by the
 * number of a neighbour, it is one that nobody writes. Of the different letters on a page of a report a twentieth at
 * most is rare, where every third lies a tenth and more.
 */
final class RareCharacterCheck {
    /** Rare letters that names of places and persons bring, or a tick and a bullet. */
    private static final int FEW = 3;
    /** And this share of all that are different. */
    private static final double MOST = 0.07;
    /**
     * The national sets put the letters of every day before the others: 3,755 simplified ones, 5,401 traditional ones.
     */
    private static final List<CommonRange> COMMON = List.of(
            new CommonRange(Charset.forName("GB2312"), 0xB0, 0xD7),
            new CommonRange(Charset.forName("Big5"), 0xA4, 0xC6));
    /** Holds the signs of Chinese print: what it lacks is an ornament, or a sign of a wrong map. */
    private static final Charset PRINT = Charset.forName("GBK");

    private RareCharacterCheck() {}

    /** @param first the first byte of the first common letter, {@code last} that of the last */
    private record CommonRange(Charset charset, int first, int last) {
        boolean has(String letter) {
            int lead = letter.getBytes(charset)[0] & 0xFF; // that of ? where it has no such letter
            return lead >= first && lead <= last;
        }
    }

    /** Whether more of the different letters are rare than a text has. */
    static boolean areMany(List<DrawnLetter> letters) {
        Set<String> different = new HashSet<>();
        letters.stream()
                .filter(letter -> !letter.font().isOfSymbols())
                .map(letter -> letter.letter().text())
                .forEach(different::add);
        long han = different.stream().filter(RareCharacterCheck::isHan).count();
        long rareHan = different.stream()
                .filter(letter -> isHan(letter) && isRare(letter))
                .count();
        long foreign = different.stream().filter(RareCharacterCheck::isForeign).count();
        return rareHan + foreign > FEW && rareHan + foreign > MOST * (han + foreign);
    }

    private static boolean isHan(String text) {
        return text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0));
    }

    private static boolean isRare(String han) {
        return COMMON.stream().noneMatch(range -> range.has(han));
    }

    /**
     * Neither of Chinese print, nor Latin, of which {@link CommonBigrams} tells more, nor a letter of which nothing is
     * known.
     */
    private static boolean isForeign(String text) {
        int c = text.codePointAt(0);
        return c > 0x7F
                && c != 0xFFFD
                && !isHan(text)
                && !Character.isSpaceChar(c)
                && UnicodeScript.of(c) != UnicodeScript.LATIN
                && text.getBytes(PRINT)[0] == '?';
    }
}
