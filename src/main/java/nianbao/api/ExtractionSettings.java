package nianbao.api;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import nianbao.detect.archive.OpeningLimits;
import nianbao.worker.ReadingLimits;

/**
 * How files are read, and what that may cost.
 *
 * @param language of messages: Chinese for any Chinese locale, English for every other
 * @param scope how much of a report is read
 * @param limits on time, memory and sizes
 * @param faults told of faults of this library and of processes that failed, with their stacks or last words, from any thread;
 *     the report of the file at hand tells of them in a word
 */
public record ExtractionSettings(Locale language, Scope scope, Limits limits, Consumer<String> faults) {
    /** Messages in English, all of a report, the usual limits, and what fails told on standard error. */
    public static final ExtractionSettings DEFAULT =
            new ExtractionSettings(Locale.ENGLISH, Scope.WHOLE, Limits.DEFAULT, System.err::println);

    /** The same in another language. */
    public ExtractionSettings withLanguage(Locale other) {
        return new ExtractionSettings(other, scope, limits, faults);
    }

    /** The same with more or less of a report. */
    public ExtractionSettings withScope(Scope other) {
        return new ExtractionSettings(language, other, limits, faults);
    }

    /** The same within other limits. */
    public ExtractionSettings withLimits(Limits other) {
        return new ExtractionSettings(language, scope, other, faults);
    }

    /** The same with faults told elsewhere. */
    public ExtractionSettings withFaults(Consumer<String> other) {
        return new ExtractionSettings(language, scope, limits, other);
    }

    /** How much of a report is read. */
    public enum Scope {
        /** All of it. */
        WHOLE,
        /** Title, issuer, year, figures, checks and verdict; of scans in half the time. */
        FIGURES
    }

    /**
     * What reading may cost. Those on time and memory hold for reading in processes of its own only.
     *
     * @param timePerFile wall time, over which a file is rejected ({@code file-too-slow})
     * @param timePerPage wall time without a page being finished ({@code file-hangs-reader})
     * @param memoryMiB of a reading process, its heap and all else ({@code file-too-much-memory})
     * @param filesPerProcess after which a process is replaced: what native code leaks ends there
     * @param fileBytes of a file or a member of an archive, which is read whole ({@code file-too-large})
     * @param archiveMembers of one archive ({@code archive-unsafe})
     * @param archiveBytes of all members of an archive, unpacked ({@code archive-unsafe})
     * @param archiveRatio of unpacked to packed bytes of a member ({@code archive-unsafe})
     */
    public record Limits(
            Duration timePerFile,
            Duration timePerPage,
            int memoryMiB,
            int filesPerProcess,
            long fileBytes,
            int archiveMembers,
            long archiveBytes,
            int archiveRatio) {
        /** Those of the command, in docs/operations.md. */
        public static final Limits DEFAULT = new Limits(
                Duration.ofMinutes(10),
                Duration.ofMinutes(2),
                1024,
                5000,
                OpeningLimits.STANDARD.fileBytes(),
                OpeningLimits.STANDARD.members(),
                OpeningLimits.STANDARD.archiveBytes(),
                OpeningLimits.STANDARD.ratio());

        /** @throws IllegalArgumentException for one that leaves room for nothing */
        public Limits {
            boolean sizes = fileBytes > 0 && archiveMembers > 0 && archiveBytes > 0 && archiveRatio > 0;
            boolean process = memoryMiB >= ReadingLimits.LEAST_MEMORY_MIB && filesPerProcess > 0;
            if (!sizes || !process || timePerFile.isNegative() || timePerPage.isNegative()) {
                throw new IllegalArgumentException("a limit leaves room for nothing");
            }
        }

        /** The same with other times. */
        public Limits withTime(Duration perFile, Duration perPage) {
            return new Limits(
                    perFile,
                    perPage,
                    memoryMiB,
                    filesPerProcess,
                    fileBytes,
                    archiveMembers,
                    archiveBytes,
                    archiveRatio);
        }

        /** The same with other memory of a reading process. */
        public Limits withMemoryMiB(int other) {
            return new Limits(
                    timePerFile,
                    timePerPage,
                    other,
                    filesPerProcess,
                    fileBytes,
                    archiveMembers,
                    archiveBytes,
                    archiveRatio);
        }

        /** The same with other sizes of files. */
        public Limits withFileBytes(long other) {
            return new Limits(
                    timePerFile,
                    timePerPage,
                    memoryMiB,
                    filesPerProcess,
                    other,
                    archiveMembers,
                    archiveBytes,
                    archiveRatio);
        }

        ReadingLimits reading() {
            return new ReadingLimits(timePerFile, timePerPage, memoryMiB, filesPerProcess, opening());
        }

        OpeningLimits opening() {
            return new OpeningLimits(fileBytes, archiveMembers, archiveBytes, archiveRatio);
        }
    }
}
