package nianbao.web.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no browser would, letter by letter. */
public final class RawRequest {
    private static final int PATIENCE_MS = 60_000;

    private RawRequest() {}

    /** The whole answer to these lines. */
    public static String send(int port, String... lines) {
        return sendFrom("127.0.0.1", port, lines);
    }

    /** The same from another address of this machine. */
    public static String sendFrom(String address, int port, String... lines) {
        try (Socket socket = connect(address, port)) {
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection from an address of this machine. */
    public static Socket connect(String address, int port) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getAllByName(address)[0], 0));
        socket.setSoTimeout(PATIENCE_MS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
        return socket;
    }

    /** The status of an answer; 0 where the connection ended without one. */
    public static int status(String answer) {
        return answer.startsWith("HTTP/") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /** The first bytes of an answer, without waiting for its end. */
    public static String begin(InputStream in) throws IOException {
        byte[] bytes = new byte[12];
        int read = in.readNBytes(bytes, 0, bytes.length);
        return new String(bytes, 0, read, StandardCharsets.US_ASCII);
    }
}
