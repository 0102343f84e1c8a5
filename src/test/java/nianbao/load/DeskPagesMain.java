package nianbao.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import nianbao.ingest.Ingest;
import nianbao.model.Extent;
import nianbao.store.ReportStore;
import nianbao.store.input.IncomingFile;
import nianbao.store.queue.QueueFilter;
import nianbao.upload.UploadQueue;
import nianbao.web.WebContext;
import nianbao.web.WebServer;
import nianbao.web.WebSettings;
import nianbao.web.guard.Transport;
import nianbao.words.Messages;
import nianbao.worker.ReaderJvm;
import nianbao.worker.ReadingLimits;
import nianbao.worker.ReadingPool;

/**
 * How long the pages of the desk take over HTTP: {@code DeskPagesMain DIVISIONS.csv FOLDER COUNT TIMES REPORT.pdf...}. Fills
 * a store in FOLDER as {@link DeskMain} does, takes the reports whose pages are drawn into it, and prints a table in Markdown.
 */
final class DeskPagesMain {
    private static final ReadingLimits LIMITS =
            new ReadingLimits(Duration.ofMinutes(4), Duration.ofMinutes(2), 1024, Integer.MAX_VALUE);
    /** Between two requests: the desk takes a hundred a second from one address. */
    private static final Duration PAUSE = Duration.ofMillis(11);
    /** Within which the desk allows as many requests at once as these are. */
    private static final Duration REST = Duration.ofSeconds(5);

    /** In which a person who sees the queue has chosen a report. */
    private static final Duration CHOICE = Duration.ofSeconds(1);

    private static final int CLIENTS = 8;
    private static final int EACH = 40;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private final int times;

    private DeskPagesMain(String address, int times) throws IOException, InterruptedException {
        this.address = address.substring(0, address.indexOf("/enter/"));
        this.times = times;
        ask(address.substring(this.address.length()));
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        List<Path> files = new ArrayList<>();
        for (int i = 4; i < arguments.length; i++) {
            files.add(Path.of(arguments[i]).toAbsolutePath());
        }
        Messages messages = Messages.in(Locale.CHINESE);
        Consumer<String> failures = System.err::println;
        LargeStore.fillOnce(Path.of(arguments[0]), folder, Integer.parseInt(arguments[2]));
        try (ReportStore store = ReportStore.open(LargeStore.address(folder), Clock.systemUTC());
                ReadingPool pool = ReadingPool.of(
                        1, "zh", Extent.WHOLE, LIMITS, ReaderJvm.ofThisProcess(List.of()), messages, failures)) {
            Clock clock = Clock.systemUTC();
            Ingest ingest = new Ingest(pool, store, Optional.empty(), messages);
            List<Long> readings = take(files, store, ingest);
            UploadQueue uploads =
                    new UploadQueue(LargeStore.address(folder), store, ingest, 1, Exception::printStackTrace, clock);
            try (WebServer server = WebServer.start(
                    new WebSettings("127.0.0.1", 0, Set.of(), Transport.PLAIN),
                    store,
                    pool,
                    uploads,
                    new WebContext("measure", messages, clock, Exception::printStackTrace, line -> {}))) {
                server.drawAhead();
                new DeskPagesMain(server.address(), Integer.parseInt(arguments[3])).measure(readings);
            }
        }
    }

    /** Has files read, and gives the numbers of their readings. */
    private static List<Long> take(List<Path> files, ReportStore store, Ingest ingest) {
        long run = ingest.begin("measure", Map.of());
        files.forEach(file -> ingest.take(run, IncomingFile.of(file, "ingest"), file));
        ingest.end(run);
        return files.stream()
                .map(file -> store.read(tables -> tables.queue()
                        .page(QueueFilter.ALL.with(file.getFileName().toString()))
                        .get(0)
                        .reading()))
                .toList();
    }

    private void measure(List<Long> readings) throws Exception {
        int pages = 2 * readings.size();
        Map<String, IntFunction<String>> requests = new LinkedHashMap<>();
        requests.put("a style, for comparison", number -> "/assets/0/desk.css");
        requests.put("queue", number -> "/");
        requests.put("queue, accepted, by name, page 100", number -> "/?verdict=accepted&order=name&page=100");
        requests.put("queue, a reason and a year", number -> "/?verdict=all&reason=check-failed&year=2023");
        requests.put("queue, words: rare", number -> "/?verdict=all&q=%E7%9B%90%E7%A2%B1%E5%9C%B0");
        requests.put("queue, words: in every report", number -> "/?q=%E6%94%BF%E5%BA%9C%E4%BF%A1%E6%81%AF");
        requests.put("report", number -> "/reports/" + (1 + number * 7 % 1000));
        requests.put("its tables, after a statement", number -> "/reports/" + (1 + number * 7 % 1000) + "/work");
        requests.put(
                "panel of a figure",
                number -> "/reports/" + (1 + number * 7 % 1000) + "/figures/requests.new.total/panel");
        timed("/");
        Thread.sleep(CHOICE.toMillis());
        String veryFirst = row("picture of a page, the first of all", number -> page(readings, pages - 1), 1);
        System.out.println("| request | KiB | median | 95 % | worst |");
        System.out.println("|---|--:|--:|--:|--:|");
        for (Map.Entry<String, IntFunction<String>> request : requests.entrySet()) {
            for (int i = 0; i < 40; i++) {
                timed(request.getValue().apply(i)); // Java compiles
            }
            System.out.println(row(request.getKey(), request.getValue(), times));
        }
        System.out.println(veryFirst);
        System.out.println(row("picture of a page, first", number -> page(readings, number), pages - 1));
        System.out.println(row("picture of a page, again", number -> page(readings, number % pages), times));
        Thread.sleep(REST.toMillis());
        System.out.println(together("queue, 8 people at once", number -> "/"));
        Thread.sleep(REST.toMillis());
        System.out.println(together("report, 8 people at once", number -> "/reports/" + (1 + number * 7 % 1000)));
    }

    private static String page(List<Long> readings, int number) {
        return "/readings/" + readings.get(number / 2) + "/pages/" + (1 + number % 2);
    }

    private String row(String name, IntFunction<String> path, int count) throws IOException, InterruptedException {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            took.add(timed(path.apply(i)));
        }
        return row(name, ask(path.apply(0)).body().length, took);
    }

    private double timed(String path) throws IOException, InterruptedException {
        Thread.sleep(PAUSE.toMillis());
        long start = System.nanoTime();
        ask(path);
        return (System.nanoTime() - start) / 1e6;
    }

    /** Without pauses, by several at a time. */
    private String together(String name, IntFunction<String> path)
            throws IOException, InterruptedException, ExecutionException {
        ExecutorService people = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<List<Double>>> work = new ArrayList<>();
        for (int person = 0; person < CLIENTS; person++) {
            int first = person * EACH;
            work.add(() -> {
                List<Double> took = new ArrayList<>();
                for (int i = 0; i < EACH; i++) {
                    long start = System.nanoTime();
                    ask(path.apply(first + i));
                    took.add((System.nanoTime() - start) / 1e6);
                }
                return took;
            });
        }
        List<Double> took = new ArrayList<>();
        for (Future<List<Double>> done : people.invokeAll(work)) {
            took.addAll(done.get());
        }
        people.shutdown();
        return row(name, ask(path.apply(0)).body().length, took);
    }

    private static String row(String name, int bytes, List<Double> took) {
        Collections.sort(took);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.0f ms | %.0f ms | %.0f ms |",
                name,
                bytes / 1024,
                took.get(took.size() / 2),
                took.get(took.size() * 95 / 100),
                took.get(took.size() - 1));
    }

    private HttpResponse<byte[]> ask(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 400) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer;
    }
}
