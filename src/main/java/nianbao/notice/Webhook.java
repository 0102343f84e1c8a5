package nianbao.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends notices to a web address, as the JSON body of a POST. The address may hold a secret: it is never told. */
public final class Webhook implements NoticeChannel {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** Until the answer is there. */
    private static final Duration TOTAL = Duration.ofSeconds(20);

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** @throws IllegalArgumentException where it is no web address; the message does not hold it */
    public Webhook(String address) {
        if (!address.matches("https?://[^\\s/]+\\S*")) {
            throw new IllegalArgumentException("no web address");
        }
        try {
            this.address = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no web address"); // the cause would hold it
        }
    }

    @Override
    public void send(Notice notice) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TOTAL)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(notice.json()))
                .build();
        int status;
        try {
            status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IOException(address.getHost() + ": " + e.getClass().getSimpleName()); // no cause: it may tell all
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(address.getHost() + ": interrupted");
        }
        if (status / 100 != 2) {
            throw new IOException(address.getHost() + ": HTTP " + status);
        }
    }
}
