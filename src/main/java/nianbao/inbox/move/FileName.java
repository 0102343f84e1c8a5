package nianbao.inbox.move;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Names beside a file's own, none longer than file systems bear. */
public final class FileName {
    /** What stands behind the name of a file in the name of its reason. */
    public static final String REASON = ".reason.txt";

    private static final String UNFINISHED = ".nianbao-";
    /** Bytes of a name on all common file systems. */
    private static final int LONGEST = 255;
    /** Characters of what is taken for the ending of a name, with its dot; the longest of the kinds that are read has five. */
    private static final int LONGEST_ENDING = 16;

    private FileName() {}

    /** The name itself for 1, {@code name (2).pdf} for 2. */
    static Path numbered(Path name, int number) {
        return number == 1 ? name : beside(name, number, "");
    }

    /** {@code name (2).pdf.reason.txt} for 2. */
    public static Path reason(Path name, int number) {
        return beside(name, number, REASON);
    }

    private static Path beside(Path name, int number, String more) {
        String whole = String.valueOf(name.getFileName());
        int dot = whole.lastIndexOf('.');
        int end = dot > 0 && whole.length() - dot <= LONGEST_ENDING ? dot : whole.length();
        String numbered = number == 1 ? "" : " (" + number + ")";
        return name.resolveSibling(joined(whole.substring(0, end), numbered + whole.substring(end) + more));
    }

    /** A hidden name for what is to bear this one when it is whole. */
    static Path unfinished(Path target) {
        return target.resolveSibling(joined(UNFINISHED + target.getFileName(), ""));
    }

    /** Shortens the first part, by whole characters, so that both fit. */
    private static String joined(String first, String last) {
        int room = LONGEST - bytes(last);
        int end = first.length();
        while (end > 0 && bytes(first.substring(0, end)) > room) {
            end = first.offsetByCodePoints(end, -1);
        }
        return first.substring(0, end) + last;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
