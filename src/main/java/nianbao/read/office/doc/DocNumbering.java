package nianbao.read.office.doc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import nianbao.read.office.text.ListCounter;
import nianbao.read.office.text.ListLevel;
import nianbao.read.office.text.ListNumberFormat;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The numbered lists of one document, counted as its paragraphs are read. */
final class DocNumbering {
    /** What follows a number, [MS-DOC] 2.9.150: a tab, a blank, nothing. */
    private static final int NOTHING_FOLLOWS = 2;

    private final Map<Integer, ListCounter> counters = new HashMap<>();
    private final Set<Integer> started = new HashSet<>();

    /** Counts a paragraph and gives what Word sets before its text; empty where it is not numbered. */
    String next(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        try {
            HWPFList list = paragraph.getList();
            ListCounter counter = counters.computeIfAbsent(list.getLsid(), id -> new ListCounter());
            if (started.add(paragraph.getIlfo())) {
                for (char level = 0; level < list.getListData().getLevels().length; level++) {
                    if (list.isStartAtOverridden(level)) {
                        counter.restart(level);
                    }
                }
            }
            return counter.next(level -> level(list, level), paragraph.getIlvl());
        } catch (NoSuchElementException | NullPointerException e) {
            return ""; // the paragraph names a list that the file does not have
        }
    }

    private static ListLevel level(HWPFList list, int at) {
        char level = (char) at;
        // a simple list has one level, and POI throws for the others
        String text = at < list.getListData().getLevels().length ? list.getNumberText(level) : null;
        if (text == null) {
            return ListLevel.unstated(at);
        }
        StringBuilder marked = new StringBuilder();
        text.chars()
                .mapToObj(letter -> letter < ListCounter.LEVELS ? "%" + (letter + 1) : Character.toString(letter))
                .forEach(marked::append);
        boolean spaced = list.getTypeOfCharFollowingTheNumber(level) != NOTHING_FOLLOWS;
        ListNumberFormat counting = ListNumberFormat.coded(list.getNumberFormat(level));
        return new ListLevel(list.getStartAt(level), counting, marked.toString(), spaced, false, at);
    }
}
