package nianbao.report.narrative.section;

import java.util.List;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.report.narrative.line.Phrases;
import nianbao.report.narrative.line.Signature;

/** Where the last section ends and the signature, the date and the annexes begin. */
final class Closing {
    /** Letters of the longest line of a signature. */
    private static final int LONGEST_SIGNATURE = 40;

    private Closing() {}

    /** The first paragraph of the closing at or after {@code from}; the number of paragraphs where there is none. */
    static int start(List<Paragraph> paragraphs, int from) {
        for (int i = from; i < paragraphs.size(); i++) {
            if (closes(paragraphs, i)) {
                return i;
            }
        }
        return paragraphs.size();
    }

    private static boolean closes(List<Paragraph> paragraphs, int i) {
        Paragraph paragraph = paragraphs.get(i);
        String text = paragraph.text();
        if (Phrases.NO_TEXT_HERE.matcher(text).matches()
                || Phrases.RELEASE.matcher(text).matches()
                || Signature.isDay(text)
                || Phrases.ANNEX.matcher(text).matches()) {
            return true;
        }
        if (Signature.isWhole(text)) {
            return true;
        }
        boolean name =
                text.length() <= LONGEST_SIGNATURE && Phrases.BODY.matcher(text).matches();
        boolean dateNext = i + 1 < paragraphs.size()
                && Signature.isDay(paragraphs.get(i + 1).text());
        return name && (dateNext || paragraph.alignment() == Alignment.RIGHT);
    }
}
