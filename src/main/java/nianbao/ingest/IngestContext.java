package nianbao.ingest;

import java.util.Optional;
import nianbao.correct.CorrectedRecord;
import nianbao.correct.RedrawnRecord;
import nianbao.store.ReportStore;
import nianbao.store.input.Archive;
import nianbao.words.Messages;

/**
 * Where what came in is kept, and by what rules.
 *
 * @param archive where originals are kept; empty where they are only referred to
 */
record IngestContext(
        ReportStore store,
        Optional<Archive> archive,
        DispositionRules outcomes,
        CorrectedRecord corrected,
        RedrawnRecord redrawn) {
    static IngestContext of(ReportStore store, Optional<Archive> archive, Messages messages) {
        return new IngestContext(
                store,
                archive,
                new DispositionRules(messages),
                CorrectedRecord.with(messages),
                RedrawnRecord.with(messages));
    }
}
