package nianbao.cli.release;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.release.ReleaseManifest;
import nianbao.release.folder.FileProblem;
import nianbao.release.verify.FigureChoice;
import nianbao.release.verify.Outcome;
import nianbao.release.verify.Verified;
import nianbao.release.verify.Verified.Kind;

/** Tells what came of verifying a release; counts it. */
abstract class VerifyReport {
    private final Map<Kind, Map<Outcome, Long>> counts = new EnumMap<>(Kind.class);
    private boolean sound = true;

    /**
     * What is verified.
     *
     * @param fingerprint hash of its sums
     * @param problems what of its files is not as it says
     * @param reports how many files are read for it
     * @param guess how long that takes
     * @param hasStore whether a database is at hand that knows what people say
     */
    record Release(
            Path folder,
            ReleaseManifest manifest,
            Optional<String> fingerprint,
            List<FileProblem> problems,
            FigureChoice choice,
            int reports,
            Duration guess,
            boolean hasStore) {
        Release {
            problems = List.copyOf(problems);
        }
    }

    /** Before anything is read. */
    final void begin(Release release) {
        sound &= release.problems().isEmpty();
        tellBegin(release);
    }

    /** What came of a report. */
    final void take(List<Verified> verified) {
        for (Verified each : verified) {
            sound &= each.outcome().isSound();
            counts.computeIfAbsent(each.kind(), kind -> new EnumMap<>(Outcome.class))
                    .merge(each.outcome(), 1L, Long::sum);
        }
        verified.forEach(this::tell);
    }

    /** @param left files that were not read, because the command was stopped */
    final void end(int left) {
        tellEnd(left);
    }

    /** Whether all stands as it was released. */
    final boolean isSound() {
        return sound;
    }

    /** How often something came of things of this kind. */
    final long count(Kind kind, Outcome outcome) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0L);
    }

    abstract void tellBegin(Release release);

    abstract void tell(Verified verified);

    abstract void tellEnd(int left);
}
