package nianbao.harvest.net;

import static nianbao.harvest.TestSite.ok;
import static nianbao.harvest.TestSite.status;
import static nianbao.harvest.TestSite.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.harvest.TestNames;
import nianbao.harvest.TestSite;
import nianbao.harvest.net.FetchResult.Loaded;
import nianbao.harvest.net.http.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How hosts are treated: pauses, tries, and what robots.txt says. */
class PolitenessTest extends FetcherRig {
    /** Both limits are longer than the test may take. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Timeout(30)
    void aRequestIsCutWhereTheProgramIsToStop(boolean begun) throws Exception {
        Limits patient = new Limits(
                Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(10), 3, PAUSE, Duration.ofMinutes(1));
        start(new TestNames(), patient, Access.PUBLIC);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        site.on("/a.pdf", (request, out) -> {
            if (begun) {
                TestSite.head(out, "HTTP/1.1 200 OK", "Content-Length: 1000000");
                out.write(new byte[100]);
                out.flush();
            }
            asked.countDown();
            awaitQuietly(over);
        });
        Thread stopper = new Thread(() -> {
            awaitQuietly(asked);
            time.stop();
        });
        stopper.start();
        assertThatThrownBy(() -> fetch(site.url("/a.pdf"))).isInstanceOf(CancellationException.class);
        over.countDown();
        stopper.join();
        time.goOn();
        site.file("/a.pdf", TestSite.utf8("%PDF"));
        start();
        assertThat(fetch(site.url("/a.pdf"))).isInstanceOf(FetchResult.Loaded.class);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void restsBetweenTwoRequests() {
        site.file("/a", utf8("a")).file("/b", utf8("b"));
        fetch(site.url("/a"));
        fetch(site.url("/b"));
        assertThat(time.slept()).containsExactly(PAUSE, PAUSE); // robots.txt is the first
    }

    @Test
    void keepsCookiesForTheirHostAndAsLongAsItWorks() {
        site.on("/a", (request, out) -> ok(out, "Set-Cookie: s=1; path=/\r\nSet-Cookie: t=2; path=/", utf8("a")));
        site.file("/b", utf8("b"));
        fetch(site.url("/a"));
        fetch(site.url("/b"));
        assertThat(cookies("/b")).containsExactly("s=1; t=2");
        fetch(site.url("other.test", "/b"));
        assertThat(cookies("/b")).containsExactly("s=1; t=2", "");
        start();
        fetch(site.url("/b"));
        assertThat(cookies("/b")).containsExactly("s=1; t=2", "", "");
    }

    private List<String> cookies(String target) {
        return site.requests().stream()
                .filter(request -> request.target().equals(target))
                .map(request -> request.head("cookie"))
                .toList();
    }

    @Test
    void keepsNoMoreCookiesThanABrowser() {
        for (int page = 0; page < 3; page++) {
            StringBuilder heads = new StringBuilder("X: y");
            for (int i = 0; i < 100; i++) {
                heads.append("\r\nSet-Cookie: c")
                        .append(page)
                        .append('x')
                        .append(i)
                        .append("=1");
            }
            site.on("/" + page, (request, out) -> ok(out, heads.toString(), utf8("a")));
            fetch(site.url("/" + page));
        }
        site.file("/b", utf8("b"));
        fetch(site.url("/b"));
        assertThat(cookies("/b").get(0).split(";")).hasSize(150);
    }

    @Test
    void triesAgainWithLongerAndLongerWaits() {
        AtomicInteger tries = new AtomicInteger();
        site.on("/a", (request, out) -> {
            if (tries.incrementAndGet() < 3) {
                status(out, 500);
            } else {
                ok(out, "X: y", utf8("fine"));
            }
        });
        assertThat(fetch(site.url("/a"))).isInstanceOf(Loaded.class);
        assertThat(time.slept()).containsExactly(PAUSE, Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    @Test
    void waitsAsLongAsItIsAskedTo() {
        AtomicInteger tries = new AtomicInteger();
        site.on("/a", (request, out) -> {
            if (tries.incrementAndGet() == 1) {
                status(out, 429, "Retry-After: 77");
            } else if (tries.get() == 2) {
                status(out, 503, "Retry-After: Sat, 31 Jan 2026 02:05:00 GMT");
            } else {
                ok(out, "X: y", utf8("fine"));
            }
        });
        assertThat(fetch(site.url("/a"))).isInstanceOf(Loaded.class);
        assertThat(time.slept()).containsExactly(PAUSE, Duration.ofSeconds(77), Duration.ofSeconds(300 - 79));
    }

    @Test
    void leavesAHostAloneThatAsksForMoreThanThereIsTime() {
        site.on("/a", (request, out) -> status(out, 429, "Retry-After: 86400"));
        assertFails(fetch(site.url("/a")), FetchFailure.HOST_POSTPONED);
        assertFails(fetch(site.url("/b")), FetchFailure.HOST_POSTPONED);
        assertThat(site.asked()).containsExactly("/a");
    }

    @Test
    void leavesAHostAloneWhoseAddressesAllFail() {
        site.otherwise((request, out) -> {
            if (request.target().equals("/robots.txt")) {
                status(out, 404);
            } else {
                status(out, 500);
            }
        });
        assertFails(fetch(site.url("/a")), FetchFailure.STATUS_PASSING);
        assertFails(fetch(site.url("/b")), FetchFailure.STATUS_PASSING);
        assertFails(fetch(site.url("/c")), FetchFailure.STATUS_PASSING);
        assertFails(fetch(site.url("/d")), FetchFailure.HOST_POSTPONED);
        assertThat(site.asked()).hasSize(9);
    }

    @Test
    void asksForNothingThatRobotsTxtDenies() {
        site.file("/robots.txt", utf8("User-agent: *\nDisallow: /inner/\nCrawl-delay: 7\n"));
        site.file("/a", utf8("a")).file("/inner/a", utf8("a"));
        assertFails(fetch(site.url("/inner/a")), FetchFailure.ROBOTS_DENY);
        assertThat(fetch(site.url("/a"))).isInstanceOf(Loaded.class);
        assertThat(fetch(site.url("/a"))).isInstanceOf(Loaded.class);
        assertThat(site.asked()).containsExactly("/a", "/a");
        assertThat(time.slept()).containsExactly(PAUSE, Duration.ofSeconds(7));
    }

    @Test
    void asksForNothingWhereRobotsTxtCannotBeHad() {
        site.on("/robots.txt", (request, out) -> status(out, 503));
        site.file("/a", utf8("a"));
        assertFails(fetch(site.url("/a")), FetchFailure.ROBOTS_UNREACHABLE);
        assertThat(site.asked()).isEmpty();
    }
}
