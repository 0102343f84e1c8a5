package nianbao.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Forms;
import nianbao.model.ReportRecord.Value;
import nianbao.store.queue.QueueEntry;

/**
 * A report of the panel.
 *
 * @param entry what is known of it as a whole
 * @param sha256 of the file that counts
 * @param record its figures and checks as they count now; without prose and problems
 */
public record PanelReport(QueueEntry entry, String sha256, ReportRecord record) {
    public long number() {
        return entry.report();
    }

    /** Its figures in the order of the form. */
    public List<Value> values() {
        return record.values();
    }

    /** The forms of its tables in the order of sections, each once; empty where no table was found. */
    public List<String> forms() {
        return forms(record.report().forms());
    }

    /** The forms of tables in the order of sections, each once. */
    public static List<String> forms(Forms forms) {
        return Stream.concat(
                        Stream.of(forms.proactive(), forms.requests(), forms.disputes())
                                .flatMap(Optional::stream),
                        forms.further().values().stream())
                .distinct()
                .toList();
    }
}
