package nianbao.harvest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server on this machine that sends what it is told, byte by byte: it can misbehave as no library would let it. */
public final class TestSite implements AutoCloseable {
    /** Stands for the public internet in tests, while 127.0.0.1 is this machine. */
    public static final String PUBLIC = "127.0.0.2";

    private final ServerSocket socket;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Handler otherwise = (request, out) -> status(out, 404);

    public record Request(String target, Map<String, String> heads) {
        public String head(String name) {
            return heads.getOrDefault(name, "");
        }
    }

    /** Writes a reply. */
    public interface Handler {
        void answer(Request request, OutputStream out) throws IOException;
    }

    public TestSite() throws IOException {
        this(PUBLIC);
    }

    public TestSite(String address) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName(address));
        Thread thread = new Thread(this::serve, "test-site");
        thread.setDaemon(true);
        thread.start();
    }

    public TestSite on(String target, Handler handler) {
        handlers.put(target, handler);
        return this;
    }

    public TestSite page(String target, String body) {
        return on(target, (request, out) -> ok(out, "Content-Type: text/html; charset=utf-8", utf8("<html>" + body)));
    }

    public TestSite file(String target, byte[] body) {
        return on(target, (request, out) -> ok(out, "Content-Type: application/octet-stream", body));
    }

    public TestSite otherwise(Handler handler) {
        otherwise = handler;
        return this;
    }

    public String url(String target) {
        return url("site.test", target);
    }

    public String url(String host, String target) {
        return "http://" + host + ":" + socket.getLocalPort() + target;
    }

    /** What was asked for, but for robots.txt. */
    public List<String> asked() {
        return requests.stream()
                .map(Request::target)
                .filter(target -> !target.equals("/robots.txt"))
                .toList();
    }

    public List<Request> requests() {
        return new ArrayList<>(requests);
    }

    public static void ok(OutputStream out, String head, byte[] body) throws IOException {
        head(out, "HTTP/1.1 200 OK", head, "Content-Length: " + body.length);
        out.write(body);
    }

    public static void status(OutputStream out, int status, String... heads) throws IOException {
        List<String> lines = new ArrayList<>(List.of("HTTP/1.1 " + status + " Status", "Content-Length: 0"));
        lines.addAll(List.of(heads));
        head(out, lines.toArray(String[]::new));
    }

    /** A head that ends the connection with the reply. */
    public static void head(OutputStream out, String... lines) throws IOException {
        out.write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread thread = new Thread(() -> answer(client), "test-site-answer");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            if (first == null) {
                return;
            }
            Map<String, String> heads = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int colon = line.indexOf(':');
                heads.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            Request request = new Request(first.split(" ")[1], heads);
            requests.add(request);
            handlers.getOrDefault(request.target(), otherwise).answer(request, client.getOutputStream());
            client.getOutputStream().flush();
        } catch (IOException e) {
            // the client had enough
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
