package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileStabilityTrackerTest {
    private static final Path NAME = Path.of("年报.pdf");
    private static final Duration SETTLE = Duration.ofSeconds(10);

    private final StepClock clock = new StepClock();
    private boolean readable = true;
    private final FileStabilityTracker tracker = new FileStabilityTracker(SETTLE, name -> readable);

    @Test
    void waitsForSeveralLooksAndTheTimeToSettle() {
        assertThat(lookAfter(0, 100)).isEmpty();
        assertThat(lookAfter(60, 100)).as("two looks are too few").isEmpty();
        assertThat(lookAfter(1, 100)).containsExactly(NAME);
    }

    @Test
    void manyLooksInAShortTimeAreNotEnough() {
        for (int i = 0; i < 9; i++) {
            assertThat(lookAfter(1, 100)).isEmpty();
            assertThat(tracker.isSettling(clock.instant())).isEqualTo(i > 0);
        }
        lookAfter(1, 100);
        assertThat(lookAfter(1, 100)).containsExactly(NAME);
    }

    @Test
    void beginsAnewWheneverTheFileChanged() {
        lookAfter(0, 100);
        lookAfter(5, 100);
        lookAfter(5, 101);
        assertThat(lookAfter(5, 101)).isEmpty();
        assertThat(lookAfter(5, 101)).containsExactly(NAME);
        assertThat(lookAfter(5, 102)).isEmpty();
    }

    @Test
    void anotherFileOfTheSameSizeAndTimeIsAnotherFile() {
        settle();
        see(sighting(100, "another"));
        assertThat(tracker.due(clock.instant())).isEmpty();
    }

    @Test
    void triesAgainLaterAndLater() {
        settle();
        assertThat(held()).isEqualTo(Duration.ofMinutes(1));
        assertThat(lookAfter(59, 100)).isEmpty();
        assertThat(lookAfter(1, 100)).containsExactly(NAME);
        assertThat(held()).isEqualTo(Duration.ofMinutes(2));
        assertThat(tracker.persistent()).isZero();
        assertThat(held()).isEqualTo(Duration.ofMinutes(4));
        assertThat(tracker.persistent()).isEqualTo(1);
        for (int i = 0; i < 100; i++) {
            held();
        }
        assertThat(held()).isEqualTo(Duration.ofHours(1));
        assertThat(tracker.held()).isEqualTo(1);
        assertThat(lookAfter(1, 101)).isEmpty();
        assertThat(tracker.held()).as("a changed file is a new one").isZero();
    }

    @Test
    void triesAtOnceWhatCanBeReadAtLast() {
        settle();
        readable = false;
        held();
        assertThat(lookAfter(1, 100)).isEmpty();
        readable = true;
        assertThat(lookAfter(1, 100)).containsExactly(NAME);
    }

    @Test
    void takesAtFirstSightWhereNothingIsToSettle() {
        FileStabilityTracker hasty = new FileStabilityTracker(Duration.ZERO, name -> true);
        hasty.see(look(sighting(100, "first")), clock.instant());
        assertThat(hasty.due(clock.instant())).hasSize(1);
    }

    @Test
    void forgetsWhatIsGone() {
        settle();
        held();
        tracker.see(new DirectorySnapshot(List.of(), 0, Map.of()), clock.instant());
        assertThat(tracker.held()).isZero();
        assertThat(tracker.oldest()).isEmpty();
    }

    private void settle() {
        lookAfter(0, 100);
        lookAfter(5, 100);
        assertThat(lookAfter(5, 100)).containsExactly(NAME);
    }

    private Duration held() {
        Instant until = tracker.hold(sighting(100, "first"), clock.instant());
        return Duration.between(clock.instant(), until);
    }

    private List<Path> lookAfter(int seconds, long bytes) {
        clock.step(Duration.ofSeconds(seconds));
        see(sighting(bytes, "first"));
        return tracker.due(clock.instant()).stream().map(FileSnapshot::name).toList();
    }

    private void see(FileSnapshot sighting) {
        tracker.see(look(sighting), clock.instant());
    }

    private static DirectorySnapshot look(FileSnapshot sighting) {
        return new DirectorySnapshot(List.of(sighting), 1, Map.of());
    }

    private static FileSnapshot sighting(long bytes, Object identity) {
        return new FileSnapshot(NAME, bytes, FileTime.from(Instant.EPOCH), Optional.of(identity));
    }
}
