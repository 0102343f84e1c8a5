package nianbao.harvest.net.address;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses lie in the public internet. All others lead into somebody's own network, and a page from outside must
 * not have this program ask there.
 *
 * <p>By the registries of special-purpose addresses of IANA (RFC 6890 and what was added since). Of IPv6 only global
 * unicast is public, and of that not what wraps an address of IPv4 or stands for examples.
 */
public final class PublicAddresses {
    private static final List<Prefix> NOT_PUBLIC = List.of(
            prefix("0.0.0.0", 8), // this network
            prefix("10.0.0.0", 8),
            prefix("100.64.0.0", 10), // carrier-grade NAT
            prefix("127.0.0.0", 8),
            prefix("169.254.0.0", 16), // link-local; the cloud's own services
            prefix("172.16.0.0", 12),
            prefix("192.0.0.0", 24),
            prefix("192.0.2.0", 24), // examples
            prefix("192.88.99.0", 24), // relays to IPv6
            prefix("192.168.0.0", 16),
            prefix("198.18.0.0", 15), // measurements
            prefix("198.51.100.0", 24),
            prefix("203.0.113.0", 24),
            prefix("224.0.0.0", 4), // multicast
            prefix("240.0.0.0", 4), // reserved, and broadcast
            prefix("2001::", 23), // Teredo and others that wrap or tunnel
            prefix("2001:db8::", 32), // examples
            prefix("2002::", 16), // 6to4
            prefix("3fff::", 20)); // examples

    private static final Prefix GLOBAL_UNICAST = prefix("2000::", 3);

    /** Bytes of an address of IPv4; Java gives one mapped into IPv6 as what it is. */
    private static final int IPV4_BYTES = 4;

    private PublicAddresses() {}

    /** Whether anybody in the internet may be there. */
    public static boolean contain(InetAddress address) {
        boolean possible = address.getAddress().length == IPV4_BYTES || GLOBAL_UNICAST.holds(address);
        return possible && NOT_PUBLIC.stream().noneMatch(prefix -> prefix.holds(address));
    }

    /** The addresses that begin with the same bits. */
    private record Prefix(int bytes, BigInteger start, int bits) {
        boolean holds(InetAddress address) {
            byte[] raw = address.getAddress();
            int rest = 8 * bytes - bits;
            return raw.length == bytes
                    && new BigInteger(1, raw).shiftRight(rest).equals(start.shiftRight(rest));
        }
    }

    private static Prefix prefix(String literal, int bits) {
        try {
            byte[] raw = InetAddress.getByName(literal).getAddress();
            return new Prefix(raw.length, new BigInteger(1, raw), bits);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(literal, e);
        }
    }
}
