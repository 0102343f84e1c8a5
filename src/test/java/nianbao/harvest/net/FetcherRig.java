package nianbao.harvest.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nianbao.harvest.FakeTime;
import nianbao.harvest.TestNames;
import nianbao.harvest.TestSite;
import nianbao.harvest.net.FetchResult.Loaded;
import nianbao.harvest.net.FetchResult.NotLoaded;
import nianbao.harvest.net.address.WebAddress;
import nianbao.harvest.net.http.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fetcher against a server on this machine that does whatever servers do. */
abstract class FetcherRig {
    static final long MEGABYTE = 1 << 20;
    static final Duration PAUSE = Duration.ofSeconds(2);

    @TempDir
    Path folder = Path.of("");

    final FakeTime time = new FakeTime();
    TestSite site = open(TestSite.PUBLIC);
    Optional<Fetcher> fetcher = Optional.empty();

    static TestSite open(String address) {
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

    void start(TestNames names, Limits limits, Access access) {
        fetcher.ifPresent(Fetcher::close);
        Fetcher.Context around = TestNames.around(time, folder, names, limits);
        fetcher = Optional.of(new Fetcher(around, around.spool(), access, PAUSE));
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.ifPresent(Fetcher::close);
        site.close();
    }

    FetchResult fetch(String url) {
        return fetch(url, Optional.empty());
    }

    FetchResult fetch(String url, Optional<Validators> known) {
        return fetcher.orElseThrow().fetch(WebAddress.of(url).orElseThrow(), known, MEGABYTE);
    }

    static void assertFails(FetchResult answer, FetchFailure reason) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        NotLoaded.class,
                        failure -> assertThat(failure.reason())
                                .as(failure.detail())
                                .isEqualTo(reason));
    }

    static String content(FetchResult answer) throws IOException {
        return Files.readString(((Loaded) answer).file());
    }
}
