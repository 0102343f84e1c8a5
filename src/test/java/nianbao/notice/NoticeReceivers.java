package nianbao.notice;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where notices arrive: a server on this machine, and a file that a command of the shell writes to. */
public final class NoticeReceivers implements AutoCloseable {
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final HttpServer server;
    private final Path file;

    public NoticeReceivers(Path folder) throws IOException {
        file = folder.resolve("told");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            first.countDown();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public String command() {
        return "cat >> '" + file + "'";
    }

    /** Whether one was posted within the time. */
    public boolean await(int seconds) throws InterruptedException {
        return first.await(seconds, TimeUnit.SECONDS);
    }

    /** The bodies that were posted. */
    public List<String> posted() {
        return List.copyOf(posted);
    }

    /** All that the command was given. */
    public String commanded() throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
