package nianbao.ingest;

import java.util.Optional;
import nianbao.report.form.FormCatalog;
import nianbao.store.Archive;
import nianbao.store.ReportStore;
import nianbao.words.Messages;

/**
 * Where what came in is kept, and by what rules.
 *
 * @param archive where originals are kept; empty where they are only referred to
 */
record Storeroom(ReportStore store, Optional<Archive> archive, Outcomes outcomes, CorrectedRecord corrected) {
    static Storeroom of(ReportStore store, Optional<Archive> archive, Messages messages) {
        return new Storeroom(store, archive, new Outcomes(messages), new CorrectedRecord(FormCatalog.load(), messages));
    }
}
