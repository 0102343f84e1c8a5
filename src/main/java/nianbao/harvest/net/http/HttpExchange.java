package nianbao.harvest.net.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nianbao.harvest.net.address.WebAddress;
import nianbao.lifecycle.Sleeper;
import nianbao.lifecycle.Sleeper.Registration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Requests and their replies, one by one: no redirect is followed and nothing tried again, and no proxy is between. Cookies
 * are kept as long as this is.
 */
public final class HttpExchange implements AutoCloseable {
    /** Characters of a line of a head, and lines of it, above which a server is not taken for sane. */
    private static final int HEAD_LINE = 16_384;

    private static final int HEAD_LINES = 200;

    private final CloseableHttpClient client;
    private final Duration total;
    private final Set<HttpGet> requests = ConcurrentHashMap.newKeySet();
    private final Registration atStop;
    private volatile boolean cut;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "harvest-watch");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param agent what the program calls itself
     * @param sleeper tells when the program is to stop: requests end then
     */
    public HttpExchange(DnsResolver names, String agent, Limits limits, Sleeper sleeper) {
        total = limits.total();
        atStop = sleeper.whenStopped(this::cut);
        Http1Config sanity = Http1Config.custom()
                .setMaxLineLength(HEAD_LINE)
                .setMaxHeaderCount(HEAD_LINES)
                .build();
        // names of files stand in heads in any encoding: bytes come as Latin-1, and go back to bytes where they are
        // read
        CharCodingConfig bytes = CharCodingConfig.custom()
                .setCharset(StandardCharsets.ISO_8859_1)
                .build();
        ConnectionConfig times = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(Timeout.of(limits.noProgress()))
                .build();
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(sanity)
                                .charCodingConfig(bytes)
                                .build())
                        .setDefaultConnectionConfig(times)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.noProgress()))
                        .setCookieSpec(StandardCookieSpec.RELAXED)
                        .build())
                .setUserAgent(agent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .setDefaultCookieStore(new RunCookies())
                .disableAuthCaching()
                .build();
    }

    /** Asks; the reply is to be closed. */
    public Reply send(WebAddress address, Map<String, String> heads) throws IOException {
        URI uri = address.uri();
        HttpGet request = new HttpGet(uri);
        heads.forEach(request::setHeader);
        requests.add(request);
        if (cut) {
            request.cancel();
        }
        AtomicBoolean late = new AtomicBoolean();
        Future<?> alarm = watch.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                total.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            HttpHost host = new HttpHost(uri.getScheme(), uri.getHost().replaceAll("[\\[\\]]", ""), uri.getPort());
            return new Reply(request, client.executeOpen(host, request, null), alarm, late);
        } catch (IOException e) {
            alarm.cancel(false);
            end(request);
            throw late.get() ? new TooSlowException(e) : e;
        }
    }

    private void cut() {
        cut = true;
        requests.forEach(HttpGet::cancel);
    }

    private void end(HttpGet request) {
        requests.remove(request);
        request.cancel();
    }

    /** A request took longer in total than it may. */
    public static final class TooSlowException extends IOException {
        private static final long serialVersionUID = 1;

        TooSlowException(IOException cause) {
            super(cause);
        }
    }

    /** What a server answers: a head, and a body that is still on its way. */
    public final class Reply implements AutoCloseable {
        private final HttpGet request;
        private final ClassicHttpResponse response;
        private final Future<?> alarm;
        private final AtomicBoolean late;

        private Reply(HttpGet request, ClassicHttpResponse response, Future<?> alarm, AtomicBoolean late) {
            this.request = request;
            this.response = response;
            this.alarm = alarm;
            this.late = late;
        }

        /** The number that says how it went (RFC 9110, section 15). */
        public int status() {
            return response.getCode();
        }

        /** Its letters are the bytes that came, as Latin-1. */
        public Optional<String> head(String name) {
            return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
        }

        InputStream body() throws IOException {
            HttpEntity entity = response.getEntity();
            return entity == null ? InputStream.nullInputStream() : entity.getContent();
        }

        /** What a failure of reading the body was. */
        public IOException explain(IOException failure) {
            return late.get() ? new TooSlowException(failure) : failure;
        }

        /** Ends the exchange, with its connection where the body was not read to its end. */
        @Override
        public void close() {
            alarm.cancel(false);
            end(request);
            try {
                response.close();
            } catch (IOException e) {
                // the connection is gone already
            }
        }
    }

    @Override
    public void close() {
        atStop.close();
        watch.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            // there is nothing left to lose
        }
    }
}
