package nianbao.worker.wire;

import java.util.List;

/** What a reading process shows of a file. */
public sealed interface PageView {
    /**
     * A page as it is drawn.
     *
     * @param page counted from 1
     */
    @SuppressWarnings("ArrayRecordComponent") // as in SourceFile
    record Picture(int page, byte[] png) implements PageView {}

    /** The labels of the tables, with the head of the table. */
    record Labels(List<List<String>> rows) implements PageView {
        public Labels {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Nothing can be shown, for a reason that is told to a person. */
    record Refused(String why) implements PageView {}
}
