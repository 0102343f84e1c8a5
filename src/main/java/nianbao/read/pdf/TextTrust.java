package nianbao.read.pdf;

import java.util.List;
import nianbao.read.pdf.Letter.Trust;
import nianbao.read.pdf.Marks.DrawnLetter;

/** Decides whether the text of a page can be taken at its word. */
final class TextTrust {
    /** So many letters of unknown meaning are borne on any page: bullets, ticks. */
    private static final int FEW = 5;
    /** And this share of them. More, and figures may be among them. */
    private static final double MAX_DOUBTFUL = 0.03;

    private TextTrust() {}

    static boolean holds(List<DrawnLetter> letters) {
        long doubtful = letters.stream()
                .filter(letter -> letter.letter().trust() != Trust.STATED)
                .count();
        return doubtful <= Math.max(FEW, MAX_DOUBTFUL * letters.size());
    }
}
