package nianbao.worker.wire;

import java.util.List;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.model.page.DrawnGrid;

/** What a reading process and the one that started it say to each other. */
public sealed interface Message {
    /** From the process, once: it is up. */
    record Ready() implements Message {}

    /**
     * To the process: read what is at a path.
     *
     * @param address of the path, see {@link nianbao.model.FileAddress}
     * @param passOver members that were dealt with before, counted from the first
     */
    record Order(String address, int passOver) implements Message {}

    /** To the process: show something of what is at a path. */
    sealed interface Look extends Message {
        /** Of the path, see {@link nianbao.model.FileAddress}. */
        String address();

        /** Of the member that is meant; empty for the first file. */
        String sha256();
    }

    /**
     * To the process: draw a page.
     *
     * @param page counted from 1, or 0
     * @param sheet counted from 1, or 0
     */
    record Draw(String address, String sha256, int page, int sheet, int dpi) implements Look {}

    /**
     * To the process: show a page as it is.
     *
     * @param page counted from 1
     */
    record Render(String address, String sha256, int page, int dpi) implements Look {}

    /** To the process: read a file with the lines of tables where a person drew them. */
    record ReadDrawn(String address, String sha256, List<DrawnGrid> grids) implements Look {
        public ReadDrawn {
            grids = List.copyOf(grids);
        }
    }

    /** To the process: list the labels of the tables. */
    record ListLabels(String address, String sha256) implements Look {}

    /** To the process: find the grids of the tables. */
    record FindTables(String address, String sha256) implements Look {}

    /** To the process: say what reading a file will cost. */
    record CountPages(String address, String sha256) implements Look {}

    /** From the process: what was to be shown. */
    record Shown(PageView view) implements Message {}

    /** From the process: a file is opened, and is it to be read? */
    record Opening(Source file) implements Message {}

    /**
     * To the process, after {@link Opening}.
     *
     * @param threads for the pages of the file
     */
    record Choice(boolean wanted, int threads) implements Message {}

    /** From the process: it is alive, and a page farther. */
    record PageRead() implements Message {}

    /** From the process: the stack of a fault of the program, which the record that follows tells in a word. */
    record Fault(String stack) implements Message {}

    /** From the process: the record of the file that was opened last. */
    record Answer(ReportRecord report) implements Message {}

    /** From the process: nothing more is at the path. */
    record Done() implements Message {}
}
