package nianbao.read.pdf.trust;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nianbao.read.pdf.marks.PageMarks.DrawnLetter;

/**
 * Tells a Chinese text from one whose map of letters lies about some: where a letter is called by the number of a
 * neighbour, it is one that nobody writes. Of the different letters on a page of a report a twentieth at most is rare,
 * where every third lies a tenth and more.
 */
final class RareCharacterCheck {
    /** Rare letters that names of places and persons bring. */
    private static final int FEW = 3;
    /** And this share of all that are different. */
    private static final double MOST = 0.07;
    /**
     * The national sets put the letters of every day before the others: 3,755 simplified ones, 5,401 traditional ones.
     */
    private static final List<CommonRange> COMMON = List.of(
            new CommonRange(Charset.forName("GB2312"), 0xB0, 0xD7),
            new CommonRange(Charset.forName("Big5"), 0xA4, 0xC6));

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
                .map(letter -> letter.letter().text())
                .filter(RareCharacterCheck::isHan)
                .forEach(different::add);
        long rare = different.stream().filter(RareCharacterCheck::isRare).count();
        return rare > FEW && rare > MOST * different.size();
    }

    private static boolean isHan(String text) {
        return text.codePointCount(0, text.length()) == 1 && Character.isIdeographic(text.codePointAt(0));
    }

    private static boolean isRare(String letter) {
        return COMMON.stream().noneMatch(range -> range.has(letter));
    }
}
