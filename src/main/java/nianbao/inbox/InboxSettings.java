package nianbao.inbox;

import java.io.Serial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nianbao.detect.folder.OwnFiles;

/**
 * How an inbox is watched.
 *
 * @param done where files go that are in the store
 * @param failed where files go that are not, with the reason beside them
 * @param own files that are no input, wherever they lie
 * @param poll between two looks while nothing happens
 * @param settle for which a file must have been the same to be taken; zero to take it at first sight
 * @param jobs files that are read at the same time
 * @param grace for files in work to be finished when the watch is stopped
 */
public record InboxSettings(
        Path inbox, Path done, Path failed, OwnFiles own, Duration poll, Duration settle, int jobs, Duration grace) {
    /** Between two looks: soon for a person who waits, and next to nothing for a disk. */
    public static final Duration POLL = Duration.ofSeconds(2);
    /** Longer than the pauses of a slow line, or of a copying program that asks its user something short. */
    public static final Duration SETTLE = Duration.ofSeconds(10);
    /** A scanned page takes ten seconds; systemd by itself would wait for ninety. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    public InboxSettings {
        inbox = inbox.toAbsolutePath().normalize();
        done = done.toAbsolutePath().normalize();
        failed = failed.toAbsolutePath().normalize();
        if (poll.isNegative() || poll.isZero() || settle.isNegative() || grace.isNegative() || jobs < 1) {
            throw new InvalidException(Fault.TIMES, inbox);
        }
        boolean isOne = isWithin(done, failed) && isWithin(failed, done);
        if (isOne || isWithin(inbox, done) || isWithin(inbox, failed)) {
            throw new InvalidException(Fault.FOLDERS, inbox);
        }
        for (Path folder : List.of(inbox, done, failed)) {
            if (own.contain(folder)) {
                throw new InvalidException(Fault.OWN_FILES, folder);
            }
        }
    }

    /** By what the folders are, whatever links lead to them. */
    private static boolean isWithin(Path inner, Path outer) {
        return new OwnFiles(List.of(), List.of(outer), List.of()).contain(inner);
    }

    /** What makes no sense. */
    public enum Fault {
        /** A time that is none. */
        TIMES,
        /** The inbox lies in a folder for what was done or failed, or these are one. */
        FOLDERS,
        /** A folder lies where the program keeps its own files. */
        OWN_FILES;

        /** The stable name, such as {@code own-files}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** These settings make no sense. */
    public static final class InvalidException extends IllegalArgumentException {
        @Serial
        private static final long serialVersionUID = 1;

        private final Fault fault;

        InvalidException(Fault fault, Path folder) {
            super(folder.toString());
            this.fault = fault;
        }

        /** Why; the message is the folder. */
        public Fault fault() {
            return fault;
        }
    }
}
