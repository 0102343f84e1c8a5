package nianbao.read.office.text;

/**
 * How the paragraphs of one level of a list are numbered.
 *
 * @param text such as {@code （%1）}, where %1 stands for the number of the first level
 * @param spaced does a blank follow the number?
 * @param arabicOnly are the numbers of all levels written 1, 2, 3 here?
 * @param restartsAfter the level whose next number sets this one back, counted from 1; 0 for never
 */
public record ListLevel(
        int start, ListNumberFormat counting, String text, boolean spaced, boolean arabicOnly, int restartsAfter) {
    /** A level that nothing is said of. */
    public static ListLevel unstated(int level) {
        return new ListLevel(1, ListNumberFormat.NONE, "", false, false, level);
    }
}
