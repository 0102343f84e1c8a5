package nianbao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import nianbao.harvest.FakeTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
    @TempDir
    private Path folder = Path.of("");

    private final FakeTime time = new FakeTime();
    private final List<Notice> sent = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private boolean broken;

    private Notices notices() {
        NoticeChannel channel = notice -> {
            if (broken) {
                throw new IOException("no way");
            }
            sent.add(notice);
        };
        return new Notices(List.of(channel), folder.resolve("notices"), time, failed::add);
    }

    @Test
    void tellsEachMatterOnceAlsoAfterARestart() {
        Notices notices = notices();
        notices.tell("alarms", "two", Map.of("alarm 1", "one"));
        notices.tell("alarms", "two", Map.of("alarm 1", "one"));
        notices.deliver(time.instant());
        Notices later = notices();
        later.tell("alarms", "again", Map.of("alarm 1", "one", "alarm 2", "another"));
        later.deliver(time.instant());
        assertThat(sent).extracting(Notice::text).containsExactly("two\none", "again\nanother");
    }

    @Test
    void tellsAgainWhatWasOverAndCameBack() {
        Notices notices = notices();
        for (int i = 0; i < 2; i++) {
            notices.tell("trouble", "", Map.of("disk", "full"));
            notices.deliver(time.instant());
            notices.settle("disk"::equals);
        }
        assertThat(sent).hasSize(2);
    }

    @Test
    void triesAgainWhatDidNotComeThroughLessAndLessOften() {
        broken = true;
        Notices notices = notices();
        notices.tell("trouble", "", Map.of("disk", "full"));
        List<Duration> tries = new ArrayList<>();
        Instant start = time.instant();
        for (int second = 0; second < 4 * 60; second++) {
            int before = failed.size();
            notices.deliver(time.instant());
            if (failed.size() > before) {
                tries.add(Duration.between(start, time.instant()));
            }
            time.sleep(Duration.ofSeconds(1));
        }
        assertThat(tries)
                .containsExactly(
                        Duration.ZERO, Duration.ofSeconds(30), Duration.ofSeconds(90), Duration.ofSeconds(210));
        broken = false;
        notices.close();
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatWasNeverSentIsToldAfterARestart() {
        broken = true;
        Notices notices = notices();
        notices.tell("trouble", "", Map.of("disk", "full"));
        notices.close();
        broken = false;
        Notices later = notices();
        later.tell("trouble", "", Map.of("disk", "full"));
        later.close();
        assertThat(sent).hasSize(1);
    }

    /** The program ends after that. */
    @Test
    @Timeout(20)
    void closingWaitsForWhatIsOnItsWay() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        NoticeChannel slow = notice -> {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            sent.add(notice);
        };
        Notices notices = new Notices(List.of(slow), folder.resolve("notices"), time, failed::add);
        notices.start();
        notices.tell("trouble", "", Map.of("disk", "full"));
        begun.await();
        Thread closer = new Thread(notices::close);
        closer.start();
        while (closer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        closer.join();
        assertThat(sent).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("notices"))).containsExactly("disk");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCommandHasTheNoticeOnItsInputAndAsVariables() throws IOException {
        Path out = folder.resolve("out");
        Notice notice = new Notice("alarms", List.of("a"), "第一行\nsecond", Instant.EPOCH);
        new NoticeCommand("cat > " + out + "; printf '%s' \"$NIANBAO_NOTICE_KIND $NIANBAO_NOTICE_TEXT\" >> " + out)
                .send(notice);
        assertThat(Files.readString(out, StandardCharsets.UTF_8))
                .contains("\"kind\"", "\"text\"")
                .endsWith("alarms 第一行\nsecond");
        assertThatThrownBy(() -> new NoticeCommand("exit 7").send(notice)).hasMessageContaining("7");
    }
}
