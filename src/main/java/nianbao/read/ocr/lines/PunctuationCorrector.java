package nianbao.read.ocr.lines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.read.ocr.engine.RecognizedText.Symbol;

/**
 * Mends the signs of a line, which Tesseract takes for each other more often than characters.
 *
 * <p>Phases: 1. blanks are dropped, since Han characters stand without any; 2. {@link #bracketed}: an opening bracket
 * is of the kind of the one that closes it, and what opens a number such as （三） is a bracket; 3. {@link #zeros}: the
 * round sign of a year in Han digits is 〇; 4. {@link #widened}: signs beside Han characters are full-width, and so is
 * the bracket that opens what a full-width one closes.
 */
final class PunctuationCorrector {
    private static final String OPENING = "（(〈《【[〔「";
    private static final String CLOSING = "）)〉》】]〕」";
    /** Full-width forms stand at the same places as the ASCII signs; within figures they stay ASCII. */
    private static final String NARROW = ",;:?!()";

    private static final String WIDE = "，；：？！（）";
    /** A numbered subheading whose opening bracket was taken for a letter. */
    private static final Pattern NUMBERED = Pattern.compile("^[^（(第][一二三四五六七八九十]{1,2}[)）]");
    /** A year from 2010 on in Han digits, its round signs once or, where one was seen as two, more often. */
    private static final Pattern HAN_YEAR = Pattern.compile("二([〇○ＯOo0@零]+)[一二三四](?:[一二三四五六七八九]|([〇○ＯOo0@零]+))年");

    private static final Pattern ROUND = Pattern.compile("[〇○ＯOo0@]");

    private PunctuationCorrector() {}

    static List<Symbol> mended(List<Symbol> symbols) {
        List<Symbol> line = new ArrayList<>(symbols);
        line.removeIf(symbol -> symbol.text().isBlank());
        bracketed(line);
        zeros(line);
        widened(line);
        fitted(line);
        return line;
    }

    /** Phase 2. */
    private static void bracketed(List<Symbol> line) {
        if (NUMBERED.matcher(text(line)).lookingAt()) {
            set(line, 0, "（");
        }
        Deque<Integer> open = fitted(line);
        // 〈 stands inside 《》 alone; by itself it is a round bracket whose other half is on the next line
        open.stream().filter(i -> line.get(i).text().equals("〈")).forEach(i -> set(line, i, "（"));
    }

    /** Makes each opening bracket of the kind of its closing one; those that are left open. */
    private static Deque<Integer> fitted(List<Symbol> line) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < line.size(); i++) {
            String text = line.get(i).text();
            int closing = CLOSING.indexOf(text);
            if (OPENING.contains(text)) {
                open.push(i);
            } else if (closing >= 0 && !open.isEmpty()) {
                set(line, open.pop(), OPENING.substring(closing, closing + 1));
            }
        }
        return open;
    }

    /** Phase 3. */
    private static void zeros(List<Symbol> line) {
        Matcher year = HAN_YEAR.matcher(text(line));
        if (text(line).length() != line.size() || !year.find()) {
            return;
        }
        for (int i = year.start(); i < year.end(); i++) {
            if (ROUND.matcher(line.get(i).text()).matches()) {
                set(line, i, "〇");
            }
        }
        if (year.start(2) >= 0) {
            line.subList(year.start(2) + 1, year.end(2)).clear();
        }
        line.subList(year.start(1) + 1, year.end(1)).clear();
    }

    /** Phase 4. */
    private static void widened(List<Symbol> line) {
        for (int i = 0; i < line.size(); i++) {
            int sign = NARROW.indexOf(line.get(i).text());
            boolean beside = (i > 0 && isHan(line.get(i - 1))) || (i + 1 < line.size() && isHan(line.get(i + 1)));
            if (sign >= 0 && beside) {
                set(line, i, WIDE.substring(sign, sign + 1));
            }
        }
    }

    private static boolean isHan(Symbol symbol) {
        int first = symbol.text().codePointAt(0);
        return Character.isIdeographic(first) || (first >= 0x3000 && first < 0x3020) || first >= 0xFF00;
    }

    private static String text(List<Symbol> line) {
        StringBuilder text = new StringBuilder();
        line.forEach(symbol -> text.append(symbol.text()));
        return text.toString();
    }

    private static void set(List<Symbol> line, int i, String text) {
        Symbol symbol = line.get(i);
        line.set(i, new Symbol(text, symbol.box(), symbol.confidence()));
    }
}
