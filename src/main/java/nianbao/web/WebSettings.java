package nianbao.web;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.web.guard.Transport;

/**
 * Where the desk is to be found.
 *
 * @param host the address that it listens at
 * @param port 0 for any that is free
 * @param names by which else browsers may ask for it, the one to be told to people first
 */
public record WebSettings(String host, int port, Set<String> names, Transport transport) {
    /** The machine itself, by all its names. */
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    public WebSettings {
        names = names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether only whoever works at this machine can ask; a proxy lets others in. */
    public boolean isForOneself() {
        return LOCAL.contains(host) && transport == Transport.PLAIN;
    }

    /** All names that the desk may be asked by. Behind a proxy that is named, the machine's own are none of them. */
    Set<String> hosts() {
        Set<String> hosts = new LinkedHashSet<>(names);
        if (transport == Transport.PLAIN) {
            hosts.addAll(LOCAL);
        }
        hosts.add(host);
        return hosts;
    }

    /** Where people find it, without a path. */
    String address(int port) {
        boolean anywhere = host.equals("0.0.0.0") || host.equals("::");
        String name = names.stream().findFirst().orElse(anywhere ? "127.0.0.1" : host);
        return transport == Transport.BEHIND_HTTPS ? "https://" + name : "http://" + name + ":" + port;
    }
}
