package nianbao.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import nianbao.inbox.Taking.Outcome;
import nianbao.model.WorldFailure;

/**
 * Takes one file to its end: into the store, which has it for good before the file is moved. A file that is another one by
 * then is left, and so is one whose work was cut off; the store knows the bytes when they are met again. For several
 * threads.
 */
final class Handling {
    private final Path inbox;
    private final Taking taking;
    private final Filing filing;
    private final WatchLog log;
    private volatile boolean halted;

    Handling(Path inbox, Taking taking, Filing filing, WatchLog log) {
        this.inbox = inbox;
        this.taking = taking;
        this.filing = filing;
        this.log = log;
    }

    /** How it ended. */
    enum End {
        DONE,
        FAILED,
        /** To be tried again after a wait. */
        AGAIN,
        /** Nothing became of it; the next look says what is there. */
        LEFT,
        /** No file can be taken now. */
        TROUBLE
    }

    /** @param told why, where it is AGAIN or TROUBLE */
    record Result(Sighting sighting, End end, String told) {}

    /** Nothing more is begun; what is in work is finished. Trouble does the same, since the next file would meet it too. */
    void halt() {
        halted = true;
    }

    /** Files are taken again. */
    void goOn() {
        halted = false;
    }

    Result handle(Sighting sighting) {
        try {
            if (halted || !isSame(sighting)) {
                return new Result(sighting, End.LEFT, "");
            }
            Outcome outcome = taking.take(inbox.resolve(sighting.name()));
            if (!isSame(sighting)) {
                log.changed(sighting.name());
                return new Result(sighting, End.LEFT, "");
            }
            return outcome.fate() == Taking.Fate.AGAIN
                    ? new Result(sighting, End.AGAIN, outcome.told())
                    : file(sighting, outcome);
        } catch (CancellationException e) {
            return new Result(sighting, End.LEFT, "");
        } catch (WorldFailure e) {
            return trouble(sighting, log.troubled(e));
        } catch (IOException e) {
            return new Result(sighting, End.AGAIN, e.toString());
        } catch (RuntimeException | Error e) {
            return new Result(sighting, End.AGAIN, log.bug(e));
        }
    }

    private boolean isSame(Sighting sighting) throws IOException {
        return Sighting.now(inbox, sighting.name()).equals(Optional.of(sighting));
    }

    private Result file(Sighting sighting, Outcome outcome) {
        Path name = sighting.name();
        try {
            if (outcome.fate() == Taking.Fate.DONE) {
                log.done(name, outcome.told(), filing.done(name));
                return new Result(sighting, End.DONE, "");
            }
            log.failed(name, outcome.told(), filing.failed(name, outcome.reason()));
            return new Result(sighting, End.FAILED, "");
        } catch (IOException e) {
            return unmoved(sighting, e);
        }
    }

    /** What happened to one file, or would happen to any. */
    private Result unmoved(Sighting sighting, IOException cause) {
        try {
            filing.probe();
            return new Result(sighting, End.AGAIN, log.unmoved(cause.toString()));
        } catch (IOException e) {
            return trouble(sighting, log.unmoved(e.toString()));
        }
    }

    private Result trouble(Sighting sighting, String what) {
        halt();
        return new Result(sighting, End.TROUBLE, what);
    }
}
