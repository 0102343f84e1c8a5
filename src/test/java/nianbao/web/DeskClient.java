package nianbao.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.json.PlainJson;

/** Somebody at the desk, through HTTP as a browser would. What it throws as {@code IOException} was not acknowledged. */
public final class DeskClient {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("data-seen=\"([^\"]*)\"");
    private static final Pattern FIELD = Pattern.compile("class=\"figure [^\"]*\" data-field=\"([^\"]+)\"");
    private static final String BOUNDARY = "----nianbao-test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI desk;
    private final String cookie;
    private final String csrf;

    private DeskClient(URI address) throws IOException, InterruptedException {
        desk = address.resolve("/");
        HttpResponse<String> entered = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        cookie = entered.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        csrf = first(CSRF, get("/files").body());
    }

    /** Enters by the address that the program prints. */
    public static DeskClient enter(URI address) throws IOException, InterruptedException {
        return new DeskClient(address);
    }

    /** The second secret of the session. */
    public String csrf() {
        return csrf;
    }

    /** A request of this session. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(desk.resolve(path))
                .header("Cookie", cookie)
                .header("Accept-Language", "en");
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** The fields of the figures that the page of a report shows. */
    public List<String> fields(long report) throws IOException, InterruptedException {
        return FIELD.matcher(get("/reports/" + report).body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** Listens to what a page is told. */
    public EventStream listen(String path) throws IOException, InterruptedException {
        return new EventStream(
                http.send(request(path).header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream()));
    }

    /** Says that a value stands in a field. */
    public HttpResponse<String> say(long report, String field, String value, String note, String... headers)
            throws IOException, InterruptedException {
        String seen = first(
                SEEN, get("/reports/" + report + "/figures/" + field + "/panel").body());
        String body = PlainJson.write(Map.of(
                "statements",
                List.of(Map.of("field", field, "seen", seen, "action", "set", "value", value, "note", note))));
        HttpRequest.Builder request = request("/api/reports/" + report + "/statements")
                .header("X-CSRF-Token", csrf)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Brings a file. */
    public HttpResponse<String> bring(String name, byte[] bytes) throws IOException, InterruptedException {
        return bring(Map.of(name, bytes));
    }

    /** Brings files in one request. */
    public HttpResponse<String> bring(Map<String, byte[]> files) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + file.getKey() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.getValue());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(multipart().POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A request that brings files, without its body. */
    public HttpRequest.Builder multipart() {
        return request("/api/files")
                .header("X-CSRF-Token", csrf)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static String first(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("not as expected: " + text);
        }
        return matcher.group(1);
    }
}
