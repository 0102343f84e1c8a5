package nianbao.harvest.net;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nianbao.harvest.net.FetchResult.Loaded;
import nianbao.harvest.net.FetchResult.NotLoaded;
import nianbao.harvest.net.address.PercentCode;
import nianbao.harvest.net.address.PublicAddresses;
import nianbao.harvest.net.address.WebAddress;
import nianbao.harvest.net.http.Download;
import nianbao.harvest.net.http.GuardedDnsResolver;
import nianbao.harvest.net.http.HttpExchange;
import nianbao.harvest.net.http.Limits;
import nianbao.harvest.net.http.Spool;
import nianbao.lifecycle.Sleeper;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Loads files, politely.
 *
 * <ol>
 *   <li>What robots.txt denies is not asked for.
 *   <li>A host is asked when it has rested, and once more where it failed for reasons that may pass.
 *   <li>Redirects are followed one by one, each as carefully as the first address.
 *   <li>The body comes into the spool, whole.
 * </ol>
 */
public final class Fetcher implements AutoCloseable {
    /** Redirects in a row: from http to https, to www, to a new system, and some more. */
    private static final int REDIRECTS = 8;

    /** By what robots.txt may name this program. */
    private static final String AGENT = "nianbao";

    private final HttpExchange exchange;
    private final Requester requester;
    private final Spool spool;
    private final Duration pause;
    private final Sleeper sleeper;
    private final Robots robots;

    /**
     * What all sources of a run share.
     *
     * @param hosts each is asked one thing at a time, whoever asks
     * @param names finds the addresses of hosts
     * @param isPublic whether an address lies in the public internet
     * @param version of the program
     * @param contact how those who are asked can reach who asks: an address of mail or in the web
     */
    public record Context(
            HostThrottle hosts,
            Spool spool,
            Clock clock,
            Sleeper sleeper,
            DnsResolver names,
            Predicate<InetAddress> isPublic,
            Limits limits,
            String version,
            Optional<String> contact) {
        /** With the names that the system knows. */
        public static Context of(
                HostThrottle hosts,
                Spool spool,
                Clock clock,
                Sleeper sleeper,
                String version,
                Optional<String> contact) {
            return new Context(
                    hosts,
                    spool,
                    clock,
                    sleeper,
                    SystemDefaultDnsResolver.INSTANCE,
                    PublicAddresses::contain,
                    Limits.STANDARD,
                    version,
                    contact);
        }

        private String agent() {
            return AGENT + "/" + version
                    + contact.map(reach -> " (" + reach + ")").orElse("");
        }
    }

    /**
     * @param spool of whoever asks
     * @param pause between two requests to a host; a robots.txt may ask for more
     */
    public Fetcher(Context around, Spool spool, Access access, Duration pause) {
        Predicate<InetAddress> allowed = access == Access.PUBLIC ? around.isPublic() : any -> true;
        this.exchange = new HttpExchange(
                new GuardedDnsResolver(around.names(), allowed), around.agent(), around.limits(), around.sleeper());
        this.requester = new Requester(exchange, around.hosts(), around.limits(), around.clock(), around.sleeper());
        this.spool = spool;
        this.pause = pause;
        this.sleeper = around.sleeper();
        this.robots =
                new Robots(AGENT, file -> follow(file, Optional.empty(), Robots.BYTES, any -> Optional.empty()), spool);
    }

    /**
     * Loads a file, unless it is the one that is known.
     *
     * @param bytes that it may have
     */
    public FetchResult fetch(WebAddress address, Optional<Validators> known, long bytes) {
        FetchResult answer = follow(address, known, bytes, robots::refusal);
        if (answer instanceof Loaded loaded && loaded.file().toFile().length() == 0) {
            spool.remove(loaded.file());
            return new NotLoaded(
                    FetchFailure.NO_CONTENT, loaded.validators().at().toString());
        }
        return answer;
    }

    private FetchResult follow(
            WebAddress address,
            Optional<Validators> known,
            long bytes,
            Function<WebAddress, Optional<NotLoaded>> refusal) {
        Download download = new Download(spool.part(address), bytes, sleeper);
        WebAddress at = address;
        for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
            Optional<NotLoaded> refused = refusal.apply(at);
            if (refused.isPresent()) {
                return refused.get();
            }
            Duration delay = robots.delay(at);
            Step step = requester.ask(at, known, download, delay.compareTo(pause) > 0 ? delay : pause);
            if (step instanceof Step.Done done) {
                return done.answer();
            }
            String location = ((Step.Redirected) step).location();
            Optional<WebAddress> next = at.resolve(PercentCode.encodeBytes(location), StandardCharsets.UTF_8);
            if (next.isEmpty()) {
                return new NotLoaded(FetchFailure.ADDRESS_NOT_WEB, location);
            }
            at = next.get();
        }
        return new NotLoaded(FetchFailure.TOO_MANY_REDIRECTS, at.toString());
    }

    @Override
    public void close() {
        exchange.close();
    }
}
