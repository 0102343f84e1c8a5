package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nianbao.web.ApiDescription.Operation;
import nianbao.web.guard.Guard;
import nianbao.web.guard.TestBrowser;

/** Asks a desk, and holds each request and answer against the description. */
final class ApiWalk {
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final ApiDescription description;
    private final TestDesk desk;
    private final Map<String, String> samples;
    private final Set<String> seen = new TreeSet<>();

    /** @param samples what stands in place of the parameters of paths, such as {@code {report}} */
    ApiWalk(ApiDescription description, TestDesk desk, Map<String, String> samples) {
        this.description = description;
        this.desk = desk;
        this.samples = Map.copyOf(samples);
    }

    String get(TestBrowser browser, String address, int status) {
        return ask(browser, "GET", address, "", "", status);
    }

    String post(TestBrowser browser, String address, String json, int status) {
        return ask(browser, "POST", address, json.isEmpty() ? "" : "application/json", json, status);
    }

    /**
     * Asks.
     *
     * @param status that the answer must have
     * @return its body
     */
    String ask(TestBrowser browser, String method, String address, String type, String body, int status) {
        return ask(browser, method, address, type, body.getBytes(StandardCharsets.UTF_8), status);
    }

    String ask(TestBrowser browser, String method, String address, String type, byte[] body, int status) {
        desk.clock.pass(A_WHILE); // so that we are not taken for a flood
        HttpResponse<String> answer = browser.send(method, address, type, body);
        Operation operation = description.operation(method, address);
        String what = method + " " + address;
        List<String> faults =
                description.faults(operation, address, type, new String(body, StandardCharsets.ISO_8859_1));
        if (status < 400) {
            assertThat(faults).as("%s, as it is asked", what).isEmpty();
        } else if (status == 400 && !type.startsWith("multipart/")) {
            assertThat(faults)
                    .as("%s is refused: the description must not have it so", what)
                    .isNotEmpty();
        }
        hear(operation, answer, status);
        return answer.body();
    }

    /** Holds an answer against the description. */
    void hear(Operation operation, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as("%s: %s", operation, answer.body()).isEqualTo(status);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        assertThat(description.faults(operation, status, type, answer.body()))
                .as("%s, answered with %d: %s", operation, status, answer.body())
                .isEmpty();
        saw(operation.method() + " " + operation.path(), status);
    }

    /** Notes that an answer was seen that is none of these. */
    void saw(String operation, int status) {
        seen.add(operation + " " + status);
    }

    /** Operation and status of all answers so far. */
    Set<String> seen() {
        return seen;
    }

    /** An address at which an operation can be asked for. */
    String sample(Operation operation) {
        String address = operation.path();
        for (Map.Entry<String, String> sample : samples.entrySet()) {
            address = address.replace(sample.getKey(), sample.getValue());
        }
        return address;
    }

    /** Asks for an operation in general, with nothing that it needs. */
    void refused(TestBrowser browser, Operation operation, String type, String body, int status) {
        desk.clock.pass(A_WHILE);
        hear(operation, browser.send(operation.method(), sample(operation), type, body), status);
    }

    /** Gives a browser the token of its session. */
    TestBrowser withToken(TestBrowser browser) {
        String session = get(browser, "/api/session", 200);
        return browser.with(Guard.CSRF_HEADER, member(session, "csrf"));
    }

    /** A text member of an object, wherever it stands first. */
    static String member(String json, String name) {
        String begin = "\"" + name + "\": \"";
        int from = json.indexOf(begin) + begin.length();
        assertThat(json).contains(begin);
        return json.substring(from, json.indexOf('"', from));
    }

    /** Somebody listens to what happens. */
    EventStream listen(TestBrowser browser, String address) throws IOException, InterruptedException {
        EventStream events = new EventStream(HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + address))
                                .header("Cookie", cookies(browser))
                                .header("Accept", "text/event-stream")
                                .build(),
                        BodyHandlers.ofInputStream()));
        saw("GET /api/events", events.status());
        return events;
    }

    /** The header by which somebody is known. */
    static String cookies(TestBrowser browser) {
        return browser.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
