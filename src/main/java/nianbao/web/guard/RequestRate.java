package nianbao.web.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each address may ask: so much at once, then so much a second. Others are served meanwhile. */
final class RequestRate {
    /** Addresses that are remembered; who asks rarely has its whole allowance again by then. */
    private static final int REMEMBERED = 10_000;

    private static final double MILLISECONDS = 1000;

    private final double burst;
    private final double perSecond;
    private final Clock clock;
    private final Map<String, Allowance> allowances = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** What is left at a time. */
    private record Allowance(double left, long at) {}

    RequestRate(double burst, double perSecond, Clock clock) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** What belongs to one holder: an address, of version 6 its first half, of which anybody has the rest. */
    static String network(String address) {
        String plain = address.replace("[", "").replace("]", "");
        if (!plain.contains(":") || plain.contains(".")) {
            return plain.substring(plain.lastIndexOf(':') + 1); // one of version 4 in the words of version 6, too
        }
        try {
            byte[] bytes = InetAddress.getAllByName(plain)[0].getAddress(); // a number: no name is looked up
            return HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
        } catch (UnknownHostException e) {
            return plain;
        }
    }

    /** Whether an address may ask now; it counts as having asked. */
    synchronized boolean allows(String sender) {
        String address = network(sender);
        long now = clock.millis();
        Allowance before = allowances.getOrDefault(address, new Allowance(burst, now));
        double left = Math.min(burst, before.left() + (now - before.at()) / MILLISECONDS * perSecond);
        boolean allowed = left >= 1;
        allowances.put(address, new Allowance(allowed ? left - 1 : left, now));
        return allowed;
    }
}
