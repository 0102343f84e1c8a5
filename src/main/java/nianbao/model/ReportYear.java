package nianbao.model;

/** Years on which there can be a report: the first regulation on government information disclosure is in force since 2008. */
public final class ReportYear {
    private static final int FIRST = 2008;
    private static final int LAST = 2099;

    private ReportYear() {}

    public static boolean isPossible(int year) {
        return year >= FIRST && year <= LAST;
    }
}
