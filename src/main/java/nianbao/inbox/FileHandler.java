package nianbao.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import nianbao.inbox.FileProcessor.ProcessedFile;
import nianbao.inbox.move.ProcessedFileMover;
import nianbao.model.EnvironmentException;

/**
 * Takes one file to its end: into the store, which has it for good before the file is moved. A file that is another one by
 * then is left, and so is one whose work was cut off; the store knows the bytes when they are met again. For several
 * threads.
 */
final class FileHandler {
    private final Path inbox;
    private final FileProcessor processor;
    private final ProcessedFileMover mover;
    private final WatchLog log;
    private volatile boolean halted;

    FileHandler(Path inbox, FileProcessor processor, ProcessedFileMover mover, WatchLog log) {
        this.inbox = inbox;
        this.processor = processor;
        this.mover = mover;
        this.log = log;
    }

    /** How it ended. */
    enum Disposition {
        DONE,
        FAILED,
        /** To be tried again after a wait. */
        RETRY,
        /** Nothing became of it; the next look says what is there. */
        LEFT,
        /** No file can be taken now. */
        OUTAGE
    }

    /** @param message why, where it is RETRY or OUTAGE */
    record HandledFile(FileSnapshot file, Disposition disposition, String message) {}

    /** Nothing more is begun; what is in work is finished. Trouble does the same, since the next file would meet it too. */
    void halt() {
        halted = true;
    }

    /** Files are taken again. */
    void goOn() {
        halted = false;
    }

    HandledFile handle(FileSnapshot file) {
        try {
            if (halted || !isSame(file)) {
                return new HandledFile(file, Disposition.LEFT, "");
            }
            ProcessedFile processed = processor.take(inbox.resolve(file.name()));
            if (!isSame(file)) {
                log.changed(file.name());
                return new HandledFile(file, Disposition.LEFT, "");
            }
            return processed.destination() == FileProcessor.Destination.RETRY
                    ? new HandledFile(file, Disposition.RETRY, processed.message())
                    : move(file, processed);
        } catch (CancellationException e) {
            return new HandledFile(file, Disposition.LEFT, "");
        } catch (EnvironmentException e) {
            return outage(file, log.troubled(e));
        } catch (IOException e) {
            return new HandledFile(file, Disposition.RETRY, e.toString());
        } catch (RuntimeException | Error e) {
            return new HandledFile(file, Disposition.RETRY, log.bug(e));
        }
    }

    private boolean isSame(FileSnapshot file) throws IOException {
        return FileSnapshot.now(inbox, file.name()).equals(Optional.of(file));
    }

    private HandledFile move(FileSnapshot file, ProcessedFile processed) {
        Path name = file.name();
        try {
            if (processed.destination() == FileProcessor.Destination.DONE) {
                log.done(name, processed.message(), mover.done(name));
                return new HandledFile(file, Disposition.DONE, "");
            }
            log.failed(name, processed.message(), mover.failed(name, processed.reason()));
            return new HandledFile(file, Disposition.FAILED, "");
        } catch (IOException e) {
            return unmoved(file, e);
        }
    }

    /** What happened to one file, or would happen to any. */
    private HandledFile unmoved(FileSnapshot file, IOException cause) {
        try {
            mover.probe();
            return new HandledFile(file, Disposition.RETRY, log.unmoved(cause.toString()));
        } catch (IOException e) {
            return outage(file, log.unmoved(e.toString()));
        }
    }

    private HandledFile outage(FileSnapshot file, String what) {
        halt();
        return new HandledFile(file, Disposition.OUTAGE, what);
    }
}
