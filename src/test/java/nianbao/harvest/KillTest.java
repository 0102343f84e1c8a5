package nianbao.harvest;

import static nianbao.harvest.TestSite.ok;
import static nianbao.harvest.TestSite.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Harvests are killed at random moments; the last one is let alone. */
class KillTest {
    /** More than all the harvests together fetch before they are killed, on a quick machine too. */
    private static final int FILES = 200;

    private static final int KILLS = 8;
    /** Requests that a harvest lives for at most. */
    private static final int REQUESTS = 8;
    /** Milliseconds after a request in which it is killed: what follows takes some. */
    private static final int MOMENTS = 30;

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random(20260131);
    private final AtomicInteger requests = new AtomicInteger();
    private volatile CountDownLatch left = new CountDownLatch(0);

    @Test
    void nothingIsLostAndNothingIsTakenTwice() throws Exception {
        try (TestSite site = new TestSite()) {
            StringBuilder list = new StringBuilder("<html>");
            for (int i = 0; i < FILES; i++) {
                list.append("<a href=").append(i).append(".pdf>").append(i).append("镇2024年政府信息公开年度报告</a>");
                byte[] pdf = utf8("%PDF-1.7\nTown " + i);
                site.on("/" + i + ".pdf", (request, out) -> {
                    requests.incrementAndGet();
                    left.countDown();
                    ok(out, "ETag: \"1\"\r\nAccept-Ranges: bytes", pdf);
                });
            }
            site.page("/", list.toString());
            String address = site.url(TestSite.PUBLIC, "/");
            for (int kill = 0; kill < KILLS; kill++) {
                left = new CountDownLatch(1 + random.nextInt(REQUESTS));
                Process harvest = start(address);
                assertThat(left.await(2, TimeUnit.MINUTES)).isTrue();
                harvest.waitFor(random.nextInt(MOMENTS), TimeUnit.MILLISECONDS);
                harvest.destroyForcibly().waitFor();
            }
            assertThat(start(address).waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(requests.get()).isLessThanOrEqualTo(FILES + KILLS);
        assertThat(folder.resolve("spool")).isEmptyDirectory();
        try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
            String all = Integer.toString(FILES);
            assertThat(store.query("PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(store.query("SELECT count(*) FROM reports")).isEqualTo(all);
            assertThat(store.query("SELECT count(*) FROM versions")).isEqualTo(all);
            assertThat(store.query("SELECT count(*) FROM inputs WHERE state = 'ingested'"))
                    .isEqualTo(all);
            assertThat(store.query("SELECT count(*) FROM inputs")).isEqualTo(all);
            assertThat(store.query("SELECT count(*) FROM addresses WHERE outcome = 'new'"))
                    .isEqualTo(all);
            assertThat(store.query("SELECT count(*) FROM round")).isEqualTo("1");
        }
    }

    private Process start(String address) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledHarvest.class.getName(),
                        address,
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
    }
}
