package nianbao.read.office.flow;

/**
 * How much of a file is read before it is refused.
 *
 * @param maxBytes of the file as it comes
 * @param maxPartBytes of one part of a .docx once it is inflated; the text of a report of 300 pages takes about 10 MB
 * @param maxCells of one table; the largest table of the forms has 350
 * @param maxElements of a page; a report with a span for each of its characters has 40,000
 * @param maxDepth of elements within elements; Word and the sites stay below 100
 */
public record OfficeLimits(long maxBytes, long maxPartBytes, int maxCells, int maxElements, int maxDepth) {
    public static final OfficeLimits DEFAULT = new OfficeLimits(64L << 20, 32L << 20, 20_000, 300_000, 400);

    public OfficeLimits {
        if (maxBytes < 1 || maxPartBytes < 1 || maxCells < 1 || maxElements < 1 || maxDepth < 1) {
            throw new IllegalArgumentException("limits begin at 1");
        }
    }
}
