package nianbao.harvest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.detect.folder.OwnFiles;
import nianbao.harvest.net.Access;
import nianbao.harvest.net.Fetcher;
import nianbao.harvest.net.HostThrottle;
import nianbao.harvest.net.address.WebAddress;
import nianbao.harvest.net.http.Spool;
import nianbao.harvest.page.ReportChoice;
import nianbao.lifecycle.StopSignal;
import nianbao.store.source.SourceAddress.CheckResult;
import nianbao.words.Messages;

/** A harvest in a process of its own, to be killed: all is real but for the reader. */
final class KilledHarvest {
    private KilledHarvest() {}

    /** @param arguments the address of a list, and the folder of the store */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[1]);
        Clock clock = Clock.systemUTC();
        StopSignal sleeper = new StopSignal();
        Fetcher.Context around = Fetcher.Context.of(
                new HostThrottle(clock, sleeper),
                new Spool(folder.resolve("spool")),
                clock,
                sleeper,
                "1",
                Optional.empty());
        Source.Site site = new Source.Site(
                "county",
                ReportChoice.STANDARD,
                new Source.Manner(Access.PRIVATE_TOO, Duration.ZERO, 1 << 20),
                List.of(WebAddress.of(arguments[0]).orElseThrow()),
                1,
                20);
        try (TestStore store = new TestStore(folder, clock)) {
            new Harvest(
                            store.store(),
                            store.ingest(),
                            OwnFiles.NONE,
                            around,
                            Messages.in(Locale.ENGLISH),
                            Throwable::printStackTrace)
                    .run(List.of(site), Harvest.ALL, 1, new Steps());
        }
    }

    /** Prints a line before and after each look at an address. */
    private static final class Steps implements Harvest.Watcher {
        @Override
        public void listed(Source source, int places) {}

        @Override
        public void checking(Source source, String address) {
            System.out.println(address);
        }

        @Override
        public void checked(Source source, String address, CheckResult outcome, Optional<String> reason) {
            System.out.println(address + " " + outcome);
        }
    }
}
