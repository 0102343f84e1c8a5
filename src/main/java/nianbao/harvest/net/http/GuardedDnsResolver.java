package nianbao.harvest.net.http;

import java.io.Serial;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of hosts, and refuses those in private networks. The client connects to what is given out here and
 * asks nobody else, so that a name cannot lead elsewhere a moment later (DNS rebinding); redirects come by here as well.
 */
public final class GuardedDnsResolver implements DnsResolver {
    private final DnsResolver names;
    private final Predicate<InetAddress> allowed;

    /** @param allowed whether requests may go to an address that a name stands for */
    public GuardedDnsResolver(DnsResolver names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    /** A host has an address that is not public. */
    public static final class NotPublicException extends UnknownHostException {
        @Serial
        private static final long serialVersionUID = 1;

        NotPublicException(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new NotPublicException(host + " (" + address.getHostAddress() + ")");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
