package nianbao.export.table;

/**
 * Addresses of pages of the review desk.
 *
 * @param desk where it is, such as {@code https://desk.example.cn}; empty for addresses on whatever host it is
 */
public record DeskLinks(String desk) {
    public DeskLinks {
        desk = desk.endsWith("/") ? desk.substring(0, desk.length() - 1) : desk;
    }

    /** The page of a report. */
    public String report(long number) {
        return desk + "/reports/" + number;
    }

    /** The page of a report, at one of its figures. */
    public String figure(long number, String field) {
        return report(number) + "/figures/" + field;
    }
}
