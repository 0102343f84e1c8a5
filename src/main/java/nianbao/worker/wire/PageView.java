package nianbao.worker.wire;

import java.util.List;
import nianbao.model.ReportRecord;
import nianbao.model.page.DrawnGrid;

/** What a reading process shows of a file. */
public sealed interface PageView {
    /** What comes of a wish to see a page as it is. */
    sealed interface Rendering extends PageView {}

    /** What comes of a wish to have a file read again. */
    sealed interface Rereading extends PageView {}

    /** What comes of a wish to know the grids of tables. */
    sealed interface Finding extends PageView {}

    /** What comes of a wish to know how many pages there are. */
    sealed interface Counting extends PageView {}

    /**
     * A page as it is drawn.
     *
     * @param page counted from 1
     */
    @SuppressWarnings("ArrayRecordComponent") // as in SourceFile
    record Picture(int page, byte[] png) implements PageView {}

    /**
     * A page as a reader sees it. A box of a record's value on this page is in its points, from the upper left corner:
     * multiplied by {@link #scale} it is in pixels.
     *
     * @param page counted from 1, as records count
     * @param pages of the file
     * @param width of the page in points
     * @param height of the page in points
     */
    @SuppressWarnings("ArrayRecordComponent") // as in SourceFile
    record Raster(int page, int pages, byte[] png, int widthPx, int heightPx, double width, double height)
            implements Rendering {
        /** Pixels a point, the same in both directions. */
        public double scale() {
            return widthPx / width;
        }
    }

    /** The record of a file that was read with the lines of tables where a person drew them. */
    record Reread(ReportRecord report) implements Rereading {}

    /** The grids of the tables of a file as its reader found them, on pages as a reader sees them. */
    record Found(List<DrawnGrid> grids) implements Finding {
        public Found {
            grids = List.copyOf(grids);
        }
    }

    /** The labels of the tables, with the head of the table. */
    record Labels(List<List<String>> rows) implements PageView {
        public Labels {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * How many pages a file has, without any of them being read.
     *
     * @param images those that have no text of their own
     */
    record PageCounts(int pages, int images) implements Counting {}

    /** Nothing can be shown, for a reason that is told to a person. */
    record Refused(Reason reason, String why) implements Rendering, Rereading, Finding, Counting {}

    /** Why nothing can be shown. */
    enum Reason {
        /** The file, or the member of an archive that is meant, is not there. */
        GONE,
        /** It is a Word file or a web page, which gets its pages from who shows it. */
        NO_PAGES,
        /** It has fewer pages. */
        NO_SUCH_PAGE,
        /** It could not be read, or not within the limits. */
        UNREADABLE
    }
}
