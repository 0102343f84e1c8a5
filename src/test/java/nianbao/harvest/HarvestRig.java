package nianbao.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.detect.folder.OwnFiles;
import nianbao.harvest.net.Access;
import nianbao.harvest.net.address.WebAddress;
import nianbao.harvest.page.ReportChoice;
import nianbao.store.source.SourceAddress.CheckResult;
import nianbao.words.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Harvests into a store of their own, from a server on this machine and by a clock that goes when it is told to. */
abstract class HarvestRig {
    static final Source.Manner MANNER = new Source.Manner(Access.PUBLIC, Duration.ofSeconds(2), 1 << 20);

    @TempDir
    Path folder = Path.of("");

    final FakeTime time = new FakeTime();
    final List<Throwable> bugs = new ArrayList<>();
    Optional<TestSite> server = Optional.empty();
    Optional<TestStore> data = Optional.empty();
    Consumer<String> looking = any -> {};

    @BeforeEach
    void open() throws IOException {
        server = Optional.of(new TestSite());
        data = Optional.of(new TestStore(folder, time));
    }

    @AfterEach
    void close() throws IOException {
        site().close();
        store().close();
        assertThat(bugs).isEmpty();
    }

    TestSite site() {
        return server.orElseThrow();
    }

    TestStore store() {
        return data.orElseThrow();
    }

    Harvest harvest() {
        return new Harvest(
                store().store(),
                store().ingest(),
                new OwnFiles(List.of(), List.of(folder.resolve("share/kept")), List.of()),
                TestNames.around(time, folder.resolve("spool"), new TestNames(), TestNames.LIMITS),
                Messages.in(Locale.ENGLISH),
                bugs::add);
    }

    List<SourceResult> run(Source... sources) {
        return harvest().run(List.of(sources), Harvest.ALL, 1, new Quiet() {
            @Override
            public void checking(Source source, String address) {
                looking.accept(address);
            }
        });
    }

    static class Quiet implements Harvest.Watcher {
        @Override
        public void listed(Source source, int places) {}

        @Override
        public void checking(Source source, String address) {}

        @Override
        public void checked(Source source, String address, CheckResult outcome, Optional<String> reason) {}
    }

    SourceResult runOne(Source source) {
        return run(source).get(0);
    }

    Source.Site lists(String... starts) {
        List<WebAddress> start = new ArrayList<>();
        for (String each : starts) {
            start.add(WebAddress.of(site().url(each)).orElseThrow());
        }
        return new Source.Site("county", ReportChoice.STANDARD, MANNER, start, 1, 20);
    }

    /** Why things are not had, in the order in which that was noted. */
    static List<String> reasons(SourceResult result) {
        return result.alarms().stream()
                .map(standing -> standing.alarm().reason())
                .toList();
    }

    /** The kinds of alarm. */
    static List<String> codes(SourceResult result) {
        return result.alarms().stream().map(standing -> standing.alarm().code()).toList();
    }

    static Map<CheckResult, Integer> some(Map<CheckResult, Integer> counts) {
        Map<CheckResult, Integer> some = new java.util.EnumMap<>(CheckResult.class);
        counts.forEach((outcome, count) -> {
            if (count > 0) {
                some.put(outcome, count);
            }
        });
        return some;
    }
}
