package nianbao.api;

/** Where reports go. */
@FunctionalInterface
public interface ReportSink {
    /**
     * Takes a report, in the thread that reads its file. What it throws ends the reading of that path.
     *
     * @param report of the next file at the path; files that could not be read have one too
     */
    void accept(Report report);
}
