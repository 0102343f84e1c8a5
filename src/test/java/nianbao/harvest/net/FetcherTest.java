package nianbao.harvest.net;

import static nianbao.harvest.TestSite.head;
import static nianbao.harvest.TestSite.ok;
import static nianbao.harvest.TestSite.status;
import static nianbao.harvest.TestSite.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.harvest.FakeTime;
import nianbao.harvest.TestNames;
import nianbao.harvest.TestSite;
import nianbao.harvest.net.Answer.Gone;
import nianbao.harvest.net.Answer.Loaded;
import nianbao.harvest.net.Answer.NotLoaded;
import nianbao.harvest.net.Answer.Unchanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server on this machine that does whatever servers do. */
class FetcherTest {
    private static final long MEGABYTE = 1 << 20;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @TempDir
    private Path folder = Path.of("");

    private final FakeTime time = new FakeTime();
    private TestSite site = open(TestSite.PUBLIC);
    private Optional<Fetcher> fetcher = Optional.empty();

    private static TestSite open(String address) {
        try {
            return new TestSite(address);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() {
        start(new TestNames(), TestNames.LIMITS, Access.PUBLIC);
    }

    private void start(TestNames names, Limits limits, Access access) {
        fetcher.ifPresent(Fetcher::close);
        Fetcher.Surroundings around = TestNames.around(time, folder, names, limits);
        fetcher = Optional.of(new Fetcher(around, around.spool(), access, PAUSE));
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.ifPresent(Fetcher::close);
        site.close();
    }

    private Answer fetch(String url) {
        return fetch(url, Optional.empty());
    }

    private Answer fetch(String url, Optional<Validators> known) {
        return fetcher.orElseThrow().fetch(WebAddress.of(url).orElseThrow(), known, MEGABYTE);
    }

    private static void assertFails(Answer answer, Reason reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        NotLoaded.class,
                        failure -> assertThat(failure.reason())
                                .as(failure.detail())
                                .isEqualTo(reason));
    }

    private static String content(Answer answer) throws IOException {
        return Files.readString(((Loaded) answer).file());
    }

    @Test
    void loadsAFileUnderItsName() throws IOException {
        site.file("/a/%E6%B0%91%E4%B8%BB%E9%95%87.pdf", utf8("pdf"));
        Loaded loaded = (Loaded) fetch(site.url("/a/民主镇.pdf"));
        assertThat(content(loaded)).isEqualTo("pdf");
        assertThat(loaded.file()).hasFileName("民主镇.pdf");
        assertThat(site.requests().get(1).head("user-agent")).isEqualTo("nianbao/1.0 (mail@example.org)");
    }

    @Test
    void keepsNamesThatAreEncodedInGbk() {
        site.file("/%C3%F1%D6%F7%D5%F2.pdf", utf8("pdf"));
        Loaded loaded = (Loaded) fetch(site.url("/%C3%F1%D6%F7%D5%F2.pdf"));
        assertThat(loaded.file()).hasFileName("民主镇.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8"})
    void takesTheNameFromTheHead(String encoding) {
        String raw = new String("年报.doc".getBytes(Charset.forName(encoding)), StandardCharsets.ISO_8859_1);
        site.on(
                "/down.jsp?id=7",
                (request, out) -> ok(out, "Content-Disposition: attachment; filename=\"" + raw + "\"", utf8("doc")));
        assertThat(((Loaded) fetch(site.url("/down.jsp?id=7"))).file()).hasFileName("年报.doc");
    }

    @Test
    void asksOnlyWhetherAKnownFileChanged() {
        site.on("/a.pdf", (request, out) -> {
            if (request.head("if-none-match").equals("\"1\"")
                    && !request.head("if-modified-since").isEmpty()) {
                status(out, 304);
            } else {
                ok(out, "ETag: \"1\"\r\nLast-Modified: Mon, 20 Jan 2025 08:00:00 GMT", utf8("pdf"));
            }
        });
        Loaded loaded = (Loaded) fetch(site.url("/a.pdf"));
        assertThat(fetch(site.url("/a.pdf"), Optional.of(loaded.validators()))).isEqualTo(new Unchanged());
    }

    @Test
    void asksForAllWhereARedirectLeadsElsewhereNow() {
        site.on("/a.pdf", (request, out) -> status(out, 302, "Location: /new.pdf"));
        site.on("/new.pdf", (request, out) -> {
            assertThat(request.head("if-modified-since")).isEmpty();
            ok(out, "X: y", utf8("pdf"));
        });
        Validators old = new Validators(
                WebAddress.of(site.url("/old.pdf")).orElseThrow(),
                Optional.empty(),
                Optional.of("Mon, 20 Jan 2025 08:00:00 GMT"));
        assertThat(fetch(site.url("/a.pdf"), Optional.of(old))).isInstanceOf(Loaded.class);
    }

    @Test
    void restsBetweenTwoRequests() {
        site.file("/a", utf8("a")).file("/b", utf8("b"));
        fetch(site.url("/a"));
        fetch(site.url("/b"));
        assertThat(time.slept()).containsExactly(PAUSE, PAUSE); // robots.txt is the first
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
        assertFails(fetch(site.url("/a")), Reason.HOST_POSTPONED);
        assertFails(fetch(site.url("/b")), Reason.HOST_POSTPONED);
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
        assertFails(fetch(site.url("/a")), Reason.STATUS_PASSING);
        assertFails(fetch(site.url("/b")), Reason.STATUS_PASSING);
        assertFails(fetch(site.url("/c")), Reason.STATUS_PASSING);
        assertFails(fetch(site.url("/d")), Reason.HOST_POSTPONED);
        assertThat(site.asked()).hasSize(9);
    }

    @Test
    void asksForNothingThatRobotsTxtDenies() {
        site.file("/robots.txt", utf8("User-agent: *\nDisallow: /inner/\nCrawl-delay: 7\n"));
        site.file("/a", utf8("a")).file("/inner/a", utf8("a"));
        assertFails(fetch(site.url("/inner/a")), Reason.ROBOTS_DENY);
        assertThat(fetch(site.url("/a"))).isInstanceOf(Loaded.class);
        assertThat(fetch(site.url("/a"))).isInstanceOf(Loaded.class);
        assertThat(site.asked()).containsExactly("/a", "/a");
        assertThat(time.slept()).containsExactly(PAUSE, Duration.ofSeconds(7));
    }

    @Test
    void asksForNothingWhereRobotsTxtCannotBeHad() {
        site.on("/robots.txt", (request, out) -> status(out, 503));
        site.file("/a", utf8("a"));
        assertFails(fetch(site.url("/a")), Reason.ROBOTS_UNREACHABLE);
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void followsRedirectsButNotForEver() throws IOException {
        site.on("/a", (request, out) -> status(out, 301, "Location: b?x=1"));
        site.on("/b?x=1", (request, out) -> status(out, 302, "Location: //site.test:" + port() + "/c"));
        site.file("/c", utf8("there"));
        assertThat(content(fetch(site.url("/a")))).isEqualTo("there");
        site.on("/loop", (request, out) -> status(out, 302, "Location: /loop"));
        assertFails(fetch(site.url("/loop")), Reason.TOO_MANY_REDIRECTS);
        site.on("/file", (request, out) -> status(out, 302, "Location: file:///etc/passwd"));
        assertFails(fetch(site.url("/file")), Reason.ADDRESS_NOT_WEB);
    }

    private int port() {
        return WebAddress.of(site.url("/")).orElseThrow().uri().getPort();
    }

    @Test
    void followsRedirectsWhoseLettersAreNotEncoded() throws IOException {
        String raw = new String(utf8("/年报.pdf"), StandardCharsets.ISO_8859_1);
        site.on("/a", (request, out) -> status(out, 302, "Location: " + raw));
        site.file("/%E5%B9%B4%E6%8A%A5.pdf", utf8("there"));
        assertThat(content(fetch(site.url("/a")))).isEqualTo("there");
    }

    @Test
    void entersNoPrivateNetwork() throws IOException {
        try (TestSite inner = open("127.0.0.1")) {
            inner.file("/secret", utf8("secret"));
            String port = inner.url("").replaceAll(".*:", "");
            for (String host : List.of("127.0.0.1", "inner.test", "[::1]", "[::ffff:127.0.0.1]", "2130706433")) {
                assertFails(fetch("http://" + host + ":" + port + "/secret"), Reason.ADDRESS_PRIVATE);
            }
            site.on("/a", (request, out) -> status(out, 302, "Location: " + inner.url("inner.test", "/secret")));
            assertFails(fetch(site.url("/a")), Reason.ADDRESS_PRIVATE);
            assertThat(inner.requests()).isEmpty();
            start(new TestNames(), TestNames.LIMITS, Access.PRIVATE_TOO);
            assertThat(content(fetch(inner.url("inner.test", "/secret")))).isEqualTo("secret");
        }
    }

    @Test
    void isNotLedInsideByANameThatChanges() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        TestNames rebinding = new TestNames() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return InetAddress.getAllByName(asked.incrementAndGet() <= 2 ? TestSite.PUBLIC : "127.0.0.1");
            }
        };
        start(rebinding, TestNames.LIMITS, Access.PUBLIC);
        site.file("/a", utf8("a"));
        assertThat(fetch(site.url("rebind.test", "/a"))).isInstanceOf(Loaded.class);
        assertFails(fetch(site.url("rebind.test", "/a")), Reason.ADDRESS_PRIVATE);
    }

    @Test
    void aTruncatedBodyIsNoFile() {
        site.on("/a", (request, out) -> {
            head(out, "HTTP/1.1 200 OK", "Content-Length: 100");
            out.write(utf8("half"));
        });
        assertFails(fetch(site.url("/a")), Reason.TRUNCATED);
        site.on("/chunked", (request, out) -> {
            head(out, "HTTP/1.1 200 OK", "Transfer-Encoding: chunked");
            out.write(utf8("4\r\nhalf\r\n"));
        });
        assertFails(fetch(site.url("/chunked")), Reason.TRUNCATED);
        site.file("/empty", new byte[0]);
        assertFails(fetch(site.url("/empty")), Reason.NO_CONTENT);
    }

    @Test
    void goesOnWithAPartOfTheSameFile() throws IOException {
        site.on("/a.pdf", (request, out) -> {
            if (request.head("range").equals("bytes=4-")
                    && request.head("if-range").equals("\"7\"")) {
                head(out, "HTTP/1.1 206 Partial", "ETag: \"7\"", "Content-Range: bytes 4-7/8", "Content-Length: 4");
                out.write(utf8("rest"));
            } else {
                head(out, "HTTP/1.1 200 OK", "ETag: \"7\"", "Accept-Ranges: bytes", "Content-Length: 8");
                out.write(utf8("half"));
            }
        });
        assertThat(content(fetch(site.url("/a.pdf")))).isEqualTo("halfrest");
    }

    @Test
    void beginsAnewWhereTheFileIsAnother() throws IOException {
        site.on("/a.pdf", (request, out) -> {
            if (request.head("range").isEmpty()) {
                head(out, "HTTP/1.1 200 OK", "ETag: \"7\"", "Accept-Ranges: bytes", "Content-Length: 8");
                out.write(utf8("half"));
            } else {
                ok(out, "ETag: \"8\"", utf8("other"));
            }
        });
        assertThat(content(fetch(site.url("/a.pdf")))).isEqualTo("other");
        site.on("/b.pdf", (request, out) -> {
            if (request.head("range").isEmpty()) {
                head(out, "HTTP/1.1 200 OK", "ETag: \"7\"", "Accept-Ranges: bytes", "Content-Length: 8");
                out.write(utf8("half"));
            } else { // not what was asked for
                head(out, "HTTP/1.1 206 Partial", "ETag: \"9\"", "Content-Range: bytes 4-7/8", "Content-Length: 4");
                out.write(utf8("evil"));
            }
        });
        assertFails(fetch(site.url("/b.pdf")), Reason.TRUNCATED);
    }

    @Test
    void endsWhatTakesTooLong() {
        start(
                new TestNames(),
                new Limits(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(90),
                        1,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1)),
                Access.PUBLIC);
        site.on("/drip", (request, out) -> {
            head(out, "HTTP/1.1 200 OK", "Content-Length: 1000");
            drip(out);
        });
        assertFails(fetch(site.url("/drip")), Reason.TOO_SLOW);
        site.on("/head", (request, out) -> drip(out));
        assertFails(fetch(site.url("/head")), Reason.TOO_SLOW);
    }

    private static void drip(java.io.OutputStream out) throws IOException {
        for (int i = 0; i < 1000; i++) {
            out.write('x');
            out.flush();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void endsWhatMakesNoProgress() {
        start(
                new TestNames(),
                new Limits(
                        Duration.ofSeconds(5),
                        Duration.ofMillis(80),
                        Duration.ofSeconds(30),
                        1,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1)),
                Access.PUBLIC);
        site.on("/a", (request, out) -> {
            head(out, "HTTP/1.1 200 OK", "Content-Length: 1000");
            java.util.concurrent.locks.LockSupport.parkNanos(300_000_000);
        });
        assertFails(fetch(site.url("/a")), Reason.NO_PROGRESS);
    }

    @Test
    void takesNoMoreThanItMay() {
        site.on("/stated", (request, out) -> head(out, "HTTP/1.1 200 OK", "Content-Length: 99999999999"));
        assertFails(fetch(site.url("/stated")), Reason.TOO_LARGE);
        site.on("/endless", (request, out) -> {
            head(out, "HTTP/1.1 200 OK");
            byte[] chunk = new byte[1 << 16];
            while (true) {
                out.write(chunk);
            }
        });
        assertFails(fetch(site.url("/endless")), Reason.TOO_LARGE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void countsBytesOfAPackedBodyUnpacked() throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write(new byte[5 << 20]);
        }
        site.on("/bomb", (request, out) -> ok(out, "Content-Encoding: gzip", packed.toByteArray()));
        assertFails(fetch(site.url("/bomb")), Reason.TOO_LARGE);
    }

    @Test
    void tellsWhatIsGoneAndWhatFails() {
        assertThat(fetch(site.url("/none"))).isEqualTo(new Gone(404));
        site.on("/no", (request, out) -> status(out, 403));
        assertFails(fetch(site.url("/no")), Reason.STATUS);
        assertFails(fetch("http://nowhere.test/"), Reason.HOST_UNKNOWN);
        site.on("/rubbish", (request, out) -> out.write(utf8("rubbish\r\n\r\n")));
        assertFails(fetch(site.url("/rubbish")), Reason.CONNECTION);
        site.on("/head", (request, out) -> {
            for (int i = 0; i < 100_000; i++) {
                out.write(utf8(i == 0 ? "HTTP/1.1 200 OK\r\n" : "X-" + i + ": y\r\n"));
            }
        });
        assertFails(fetch(site.url("/head")), Reason.CONNECTION);
    }

    @Test
    void stopsBetweenTwoPiecesAndGoesOnLater() throws IOException {
        site.on("/a.pdf", (request, out) -> {
            if (request.head("range").isEmpty()) {
                head(out, "HTTP/1.1 200 OK", "ETag: \"7\"", "Accept-Ranges: bytes", "Content-Length: 8");
                out.write(utf8("half"));
                out.flush();
                time.stop();
                out.write(utf8("rest"));
            } else {
                int from = Integer.parseInt(request.head("range").replaceAll("\\D", ""));
                head(out, "HTTP/1.1 206 Partial", "ETag: \"7\"", "Content-Range: bytes " + from + "-7/8");
                out.write(utf8("halfrest".substring(from)));
            }
        });
        assertThatThrownBy(() -> fetch(site.url("/a.pdf"))).isInstanceOf(CancellationException.class);
        time.goOn();
        assertThat(content(fetch(site.url("/a.pdf")))).isEqualTo("halfrest");
    }
}
