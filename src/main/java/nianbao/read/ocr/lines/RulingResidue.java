package nianbao.read.ocr.lines;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.read.ocr.lines.LineReader.LineReading;

/** What a worn ruling leaves above a label, which is read as strokes before it: 一一其他. */
final class RulingResidue {
    private static final Pattern STROKES = Pattern.compile("[一\\p{Pd}~_=]{2,}(?=\\p{IsHan}{2})");

    private RulingResidue() {}

    static LineReading without(LineReading label) {
        Matcher strokes = STROKES.matcher(label.text());
        boolean single = label.text().length() == label.glyphs().size();
        return single && strokes.lookingAt()
                ? new LineReading(
                        label.glyphs().subList(strokes.end(), label.glyphs().size()), label.confidence())
                : label;
    }
}
