package nianbao.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * A real PostgreSQL for the tests of one Java process: started by the first that asks for it, and ended with the process, however
 * that ends. Its programs come from the repository of Maven; as root it is run as nobody, for it refuses root.
 */
public final class TestServer {
    private static final String VERSION = "17.5.0";
    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "postgres-linux-x86_64.txz", "aarch64", "postgres-linux-arm_64.txz");
    /** The server of a person who has none of these programs: an address of its database {@code postgres}. */
    private static final String OWN = "nianbao.test.postgresql";

    /** Set where commits have to wait for the disk, as they do outside of tests. */
    private static final String DURABLE = "nianbao.test.durable";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Databases that tests have left are dropped beyond so many, the oldest first: each takes 9 MB. */
    private static final int KEPT = 8;

    private static final String TEMPLATE = "nianbao_template";

    private static @Nullable TestServer running;

    private final String server;
    private final Map<Path, String> urls = new HashMap<>();
    private final Deque<String> databases = new ArrayDeque<>();

    private TestServer(String server) {
        this.server = server;
    }

    /** The one of this process. */
    public static synchronized TestServer get() {
        TestServer server = running;
        if (server == null) {
            try {
                String own = System.getProperty(OWN);
                server = new TestServer(own == null ? start() : own.replaceFirst("/postgres$", ""));
                server.run("postgres", "DROP DATABASE IF EXISTS " + TEMPLATE);
                server.run("postgres", "CREATE DATABASE " + TEMPLATE);
                ReportStore.open(StoreAddress.of(server.url(TEMPLATE)), Clock.systemUTC())
                        .close();
                running = server;
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(
                        "no PostgreSQL could be started here. Any server will do, too: mvn verify -D" + OWN
                                + "=jdbc:postgresql://localhost:5432/postgres, where nianbao is a superuser without a password",
                        e);
            }
        }
        return server;
    }

    /** The database of a folder. */
    synchronized String of(Path folder) {
        return urls.computeIfAbsent(folder.toAbsolutePath(), path -> create("nianbao_" + urls.size()));
    }

    /** A database that is as new ones are once the program has opened them. */
    private String create(String name) {
        run("postgres", "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        databases.add(name);
        for (int more = databases.size() - KEPT; more > 0; more--) {
            String oldest = databases.remove();
            if (!isDropped(oldest)) {
                databases.add(oldest);
            }
        }
        return url(name);
    }

    /** An empty database. */
    public synchronized String createEmpty(String name) {
        run("postgres", "CREATE DATABASE " + name + " TEMPLATE template0");
        return url(name);
    }

    /** One that is in use is kept. */
    private boolean isDropped(String name) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + name);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    public String url(String database) {
        return server + "/" + database + "?user=nianbao";
    }

    /** Has the server do something in one of its databases. */
    public void run(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String start() throws IOException, InterruptedException {
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        Path programs = programs();
        Path data = Files.createTempDirectory("nianbao-postgresql-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        List<String> as =
                isRoot ? List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups") : List.of();
        if (isRoot) {
            Files.setOwner(
                    data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }
        Path log = Files.createTempFile("nianbao-postgresql-", ".log");
        log.toFile().deleteOnExit();
        List<String> initdb = new ArrayList<>(as);
        initdb.addAll(List.of(
                programs.resolve("bin/initdb").toString(), "-D", data.toString(), "-U", "nianbao", "-N", "-E", "UTF8"));
        initdb.addAll(List.of("--auth=trust", "--locale=C.UTF-8"));
        if (shell(initdb, log).waitFor() != 0) {
            throw new IOException("initdb failed: " + Files.readString(log));
        }
        int port = freePort();
        // the server ends when this process closes the shell's input, or is gone
        String script =
                "data=$1; shift; \"$@\" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; rm -rf \"$data\"";
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh", data.toString()));
        command.addAll(as);
        command.addAll(List.of(programs.resolve("bin/postgres").toString(), "-D", data.toString()));
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port, "unix_socket_directories=", "listen_addresses=127.0.0.1", "max_connections=60"));
        if (!Boolean.getBoolean(DURABLE)) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off"));
        }
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        Process shell = shell(command, log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(shell)));
        String server = "jdbc:postgresql://127.0.0.1:" + port;
        await(server, shell, log);
        return server;
    }

    private static Process shell(List<String> command, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private static void end(Process shell) {
        try {
            shell.getOutputStream().close();
            shell.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException e) {
            shell.destroy();
        }
    }

    private static void await(String server, Process shell, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                DriverManager.getConnection(server + "/postgres?user=nianbao").close();
                return;
            } catch (SQLException e) {
                if (!shell.isAlive() || System.nanoTime() > end) {
                    throw new IOException("the server did not start: " + Files.readString(log), e);
                }
                Thread.sleep(50);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where nobody can come, too; unpacked once on a machine. */
    private static Path programs() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("nianbao-postgresql-" + VERSION + "-" + System.getProperty("user.name"));
        if (Files.isDirectory(folder)) {
            String owner = Files.getOwner(folder).getName();
            if (!owner.equals(System.getProperty("user.name"))) {
                throw new IOException(folder + " is of another user: " + owner);
            }
            return folder;
        }
        String archive = ARCHIVES.getOrDefault(System.getProperty("os.arch"), "none");
        Path part = Files.createTempDirectory("nianbao-postgresql-part-");
        try (InputStream packed = TestServer.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new IOException("no programs of PostgreSQL for " + System.getProperty("os.arch"));
            }
            unpack(packed, part);
        }
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            return Files.move(part, folder);
        } catch (FileAlreadyExistsException e) {
            return folder; // another process did the same
        }
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.resolveSibling("."));
                    Files.copy(tar, file);
                    String rights = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
                }
            }
        }
    }
}
