package nianbao.harvest.net;

import static nianbao.harvest.TestSite.ok;
import static nianbao.harvest.TestSite.status;
import static nianbao.harvest.TestSite.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.harvest.TestNames;
import nianbao.harvest.TestSite;
import nianbao.harvest.net.FetchResult.Gone;
import nianbao.harvest.net.FetchResult.Loaded;
import nianbao.harvest.net.FetchResult.Unchanged;
import nianbao.harvest.net.address.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes from an address, and from where it leads. */
class FetcherTest extends FetcherRig {
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
    void followsRedirectsButNotForEver() throws IOException {
        site.on("/a", (request, out) -> status(out, 301, "Location: b?x=1"));
        site.on("/b?x=1", (request, out) -> status(out, 302, "Location: //site.test:" + port() + "/c"));
        site.file("/c", utf8("there"));
        assertThat(content(fetch(site.url("/a")))).isEqualTo("there");
        site.on("/loop", (request, out) -> status(out, 302, "Location: /loop"));
        assertFails(fetch(site.url("/loop")), FetchFailure.TOO_MANY_REDIRECTS);
        site.on("/file", (request, out) -> status(out, 302, "Location: file:///etc/passwd"));
        assertFails(fetch(site.url("/file")), FetchFailure.ADDRESS_NOT_WEB);
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
                assertFails(fetch("http://" + host + ":" + port + "/secret"), FetchFailure.ADDRESS_PRIVATE);
            }
            site.on("/a", (request, out) -> status(out, 302, "Location: " + inner.url("inner.test", "/secret")));
            assertFails(fetch(site.url("/a")), FetchFailure.ADDRESS_PRIVATE);
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
        assertFails(fetch(site.url("rebind.test", "/a")), FetchFailure.ADDRESS_PRIVATE);
    }

    @Test
    void tellsWhatIsGoneAndWhatFails() {
        assertThat(fetch(site.url("/none"))).isEqualTo(new Gone(404));
        site.on("/no", (request, out) -> status(out, 403));
        assertFails(fetch(site.url("/no")), FetchFailure.STATUS);
        assertFails(fetch("http://nowhere.test/"), FetchFailure.HOST_UNKNOWN);
        site.on("/rubbish", (request, out) -> out.write(utf8("rubbish\r\n\r\n")));
        assertFails(fetch(site.url("/rubbish")), FetchFailure.CONNECTION);
        site.on("/head", (request, out) -> {
            for (int i = 0; i < 100_000; i++) {
                out.write(utf8(i == 0 ? "HTTP/1.1 200 OK\r\n" : "X-" + i + ": y\r\n"));
            }
        });
        assertFails(fetch(site.url("/head")), FetchFailure.CONNECTION);
    }
}
