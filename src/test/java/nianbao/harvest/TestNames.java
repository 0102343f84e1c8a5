package nianbao.harvest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nianbao.harvest.net.Fetcher.Context;
import nianbao.harvest.net.HostThrottle;
import nianbao.harvest.net.http.Limits;
import nianbao.harvest.net.http.Spool;
import org.apache.hc.client5.http.DnsResolver;

/** Names of hosts as tests know them: the public site, and this machine, which is private. */
public class TestNames implements DnsResolver {
    /** Short enough for a test, long enough for a busy machine. */
    public static final Limits LIMITS = new Limits(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            3,
            Duration.ofSeconds(5),
            Duration.ofMinutes(10));

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "site.test", "other.test" -> InetAddress.getAllByName(TestSite.PUBLIC);
            case "inner.test" -> InetAddress.getAllByName("127.0.0.1");
            case "nowhere.test" -> throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    public static boolean isPublic(InetAddress address) {
        return address.getHostAddress().equals(TestSite.PUBLIC);
    }

    public static Context around(FakeTime time, Path folder, DnsResolver names, Limits limits) {
        return new Context(
                new HostThrottle(time, time),
                new Spool(folder),
                time,
                time,
                names,
                TestNames::isPublic,
                limits,
                "1.0",
                Optional.of("mail@example.org"));
    }
}
