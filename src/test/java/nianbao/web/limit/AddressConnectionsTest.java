package nianbao.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressConnectionsTest {
    private static final Executor AT_ONCE = Runnable::run;

    private final AddressConnections connections = new AddressConnections(2);

    /** A connection that says where it comes from, and whether it was closed. */
    private static final class FakeConnection extends AbstractConnection {
        private boolean closed;

        FakeConnection(SocketAddress from) {
            super(
                    new ByteArrayEndPoint() {
                        @Override
                        public @Nullable SocketAddress getRemoteSocketAddress() {
                            return isOpen() ? from : null; // as of a socket
                        }
                    },
                    AT_ONCE);
        }

        @Override
        public void onFillable() {}

        @Override
        public void close() {
            closed = true;
            getEndPoint().close();
        }
    }

    private FakeConnection open(String address, int port) {
        FakeConnection connection = new FakeConnection(new InetSocketAddress(address, port));
        connections.onOpened(connection);
        return connection;
    }

    @Test
    void closesWhatIsTooManyOfOneAddressAlone() {
        assertThat(open("127.0.0.1", 1).closed).isFalse();
        assertThat(open("127.0.0.1", 2).closed).isFalse();
        assertThat(open("127.0.0.1", 3).closed).isTrue();
        assertThat(open("127.0.0.2", 1).closed).as("another address").isFalse();
    }

    @Test
    void whatWasClosedMakesRoom() {
        FakeConnection first = open("127.0.0.1", 1);
        open("127.0.0.1", 2);
        connections.onClosed(open("127.0.0.1", 3)); // it was one too many, and counted until now
        FakeConnection fourth = open("127.0.0.1", 4);
        assertThat(fourth.closed).isTrue();
        connections.onClosed(fourth);
        first.close();
        connections.onClosed(first);
        assertThat(open("127.0.0.1", 5).closed).isFalse();
    }

    @Test
    void aConnectionWithoutAnAddressIsOneOfThoseWithout() {
        for (int i = 0; i < 2; i++) {
            FakeConnection connection = new FakeConnection(new SocketAddress() {});
            connections.onOpened(connection);
            assertThat(connection.closed).isFalse();
        }
        assertThat(open("127.0.0.1", 1).closed).isFalse();
    }
}
