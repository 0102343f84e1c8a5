package nianbao.cli;

import nianbao.inbox.InboxWatch;
import nianbao.inbox.InboxWatch.End;
import nianbao.inbox.WatchStatus;
import nianbao.ingest.Ingest;

/**
 * A watch, and its run in the store: one that was cut off has no end there.
 *
 * @param run that has begun
 */
record WatchRun(InboxWatch watch, Ingest ingest, long run) {
    /** Watches until the end; gives how it stood then. */
    WatchStatus run(End end) {
        WatchStatus last = watch.run(end);
        ingest.end(run);
        return last;
    }
}
