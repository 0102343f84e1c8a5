package nianbao.harvest.page;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which links of a list are taken: those that name an annual report by its subject, kind and year, unless the source says
 * otherwise.
 *
 * @param include taken instead of what would be: found in the title or the address
 * @param exclude never taken
 * @param follow lists that are gone into, instead of those that would be
 */
public record ReportChoice(Optional<Pattern> include, Optional<Pattern> exclude, Optional<Pattern> follow) {
    public static final ReportChoice STANDARD = new ReportChoice(Optional.empty(), Optional.empty(), Optional.empty());

    /** @param column what the list is called, which its links need not repeat */
    boolean isReport(Link link, String column) {
        String title = squeezed(link.title());
        return !isExcluded(link)
                && include.map(pattern -> isIn(pattern, link)).orElseGet(() -> namesReport(title, squeezed(column)));
    }

    /** Whether a title names a report, of something that has no address. */
    boolean isReport(String title, String column) {
        return exclude.filter(pattern -> pattern.matcher(title).find()).isEmpty()
                && include.map(pattern -> pattern.matcher(title).find())
                        .orElseGet(() -> namesReport(squeezed(title), squeezed(column)));
    }

    private static boolean namesReport(String title, String column) {
        boolean subject = Wording.SUBJECT.matcher(title + column).find();
        boolean kind = Wording.KIND.matcher(title).find()
                || (title.contains("报告") && Wording.KIND.matcher(column).find());
        return subject
                && kind
                && Wording.YEAR.matcher(title).find()
                && !Wording.ABOUT_REPORTS.matcher(title).find();
    }

    /** Whether it leads to a list of reports. */
    boolean isList(Link link) {
        return !isExcluded(link)
                && follow.map(pattern -> isIn(pattern, link))
                        .orElseGet(() ->
                                Wording.COLUMN.matcher(squeezed(link.title())).matches());
    }

    private boolean isExcluded(Link link) {
        return exclude.filter(pattern -> isIn(pattern, link)).isPresent();
    }

    private static boolean isIn(Pattern pattern, Link link) {
        return pattern.matcher(link.title()).find()
                || pattern.matcher(link.address().pathAndQuery()).find();
    }

    /** Whether a document that a page offers is wanted: all are that are not excluded. */
    public boolean takesFile(Link link) {
        return !isExcluded(link);
    }

    /** Whether a file of this name and place is wanted from a folder, where all are that are not excluded. */
    public boolean takesFile(String path) {
        return exclude.filter(pattern -> pattern.matcher(path).find()).isEmpty()
                && include.map(pattern -> pattern.matcher(path).find()).orElse(true);
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]", "");
    }
}
