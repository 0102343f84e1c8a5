package nianbao.harvest.net;

import static nianbao.harvest.TestSite.head;
import static nianbao.harvest.TestSite.ok;
import static nianbao.harvest.TestSite.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import nianbao.harvest.TestNames;
import nianbao.harvest.net.http.Limits;
import org.junit.jupiter.api.Test;

/** Bodies that are cut off, slow, endless or packed. */
class DownloadTest extends FetcherRig {
    @Test
    void aTruncatedBodyIsNoFile() {
        site.on("/a", (request, out) -> {
            head(out, "HTTP/1.1 200 OK", "Content-Length: 100");
            out.write(utf8("half"));
        });
        assertFails(fetch(site.url("/a")), FetchFailure.TRUNCATED);
        site.on("/chunked", (request, out) -> {
            head(out, "HTTP/1.1 200 OK", "Transfer-Encoding: chunked");
            out.write(utf8("4\r\nhalf\r\n"));
        });
        assertFails(fetch(site.url("/chunked")), FetchFailure.TRUNCATED);
        site.file("/empty", new byte[0]);
        assertFails(fetch(site.url("/empty")), FetchFailure.NO_CONTENT);
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
        assertFails(fetch(site.url("/b.pdf")), FetchFailure.TRUNCATED);
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
        assertFails(fetch(site.url("/drip")), FetchFailure.TOO_SLOW);
        site.on("/head", (request, out) -> drip(out));
        assertFails(fetch(site.url("/head")), FetchFailure.TOO_SLOW);
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
        assertFails(fetch(site.url("/a")), FetchFailure.NO_PROGRESS);
    }

    @Test
    void takesNoMoreThanItMay() {
        site.on("/stated", (request, out) -> head(out, "HTTP/1.1 200 OK", "Content-Length: 99999999999"));
        assertFails(fetch(site.url("/stated")), FetchFailure.TOO_LARGE);
        site.on("/endless", (request, out) -> {
            head(out, "HTTP/1.1 200 OK");
            byte[] chunk = new byte[1 << 16];
            while (true) {
                out.write(chunk);
            }
        });
        assertFails(fetch(site.url("/endless")), FetchFailure.TOO_LARGE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void countsBytesOfAPackedBodyUnpacked() throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(packed)) {
            gzip.write(new byte[5 << 20]);
        }
        site.on("/bomb", (request, out) -> ok(out, "Content-Encoding: gzip", packed.toByteArray()));
        assertFails(fetch(site.url("/bomb")), FetchFailure.TOO_LARGE);
    }

    @Test
    void stopsBetweenTwoPiecesAndGoesOnLater() throws IOException {
        AtomicBoolean stopped = new AtomicBoolean();
        site.on("/a.pdf", (request, out) -> {
            if (request.head("range").isEmpty()) {
                head(out, "HTTP/1.1 200 OK", "ETag: \"7\"", "Accept-Ranges: bytes", "Content-Length: 8");
                out.write(utf8("half"));
                out.flush();
                if (!stopped.getAndSet(true)) { // the first half may not have been kept before
                    time.stop();
                }
                out.write(utf8("rest"));
            } else {
                int from = Integer.parseInt(request.head("range").replaceAll("\\D", ""));
                head(out, "HTTP/1.1 206 Partial", "ETag: \"7\"", "Content-Range: bytes " + from + "-7/8");
                out.write(utf8("halfrest".substring(from)));
            }
        });
        assertThatThrownBy(() -> fetch(site.url("/a.pdf"))).isInstanceOf(CancellationException.class);
        time.goOn();
        start();
        assertThat(content(fetch(site.url("/a.pdf")))).isEqualTo("halfrest");
    }
}
