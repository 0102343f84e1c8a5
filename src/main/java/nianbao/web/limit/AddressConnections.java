package nianbao.web.limit;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;

/** Counts the connections of each address, and closes what is too many. */
final class AddressConnections implements Connection.Listener {
    private final int most;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    /** Whose each is: a connection that is closed says no more where it came from. */
    private final Map<Connection, String> addresses = new ConcurrentHashMap<>();

    AddressConnections(int most) {
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        String from = address(connection);
        addresses.put(connection, from);
        if (open.merge(from, 1, Integer::sum) > most) {
            connection.close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        String from = addresses.remove(connection);
        if (from != null) {
            open.computeIfPresent(from, (address, count) -> count > 1 ? count - 1 : null);
        }
    }

    private static String address(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote
                ? remote.getAddress().getHostAddress()
                : "";
    }
}
