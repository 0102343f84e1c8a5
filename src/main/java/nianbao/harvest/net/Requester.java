package nianbao.harvest.net;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import nianbao.harvest.net.FetchResult.Gone;
import nianbao.harvest.net.FetchResult.Loaded;
import nianbao.harvest.net.FetchResult.NotLoaded;
import nianbao.harvest.net.FetchResult.Unchanged;
import nianbao.harvest.net.address.ServedName;
import nianbao.harvest.net.address.WebAddress;
import nianbao.harvest.net.http.Download;
import nianbao.harvest.net.http.GuardedDnsResolver;
import nianbao.harvest.net.http.HttpExchange;
import nianbao.harvest.net.http.HttpExchange.Reply;
import nianbao.harvest.net.http.Limits;
import nianbao.lifecycle.Sleeper;
import org.apache.hc.core5.http.ConnectionClosedException;

/** Asks one address, when its host has rested; again, after a while, where it failed for reasons that may pass. */
final class Requester {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> GONE = Set.of(404, 410);
    /** Time-outs, too many requests, and faults of the server or of what stands before it. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final HttpExchange exchange;
    private final HostThrottle hosts;
    private final Limits limits;
    private final Clock clock;
    private final Sleeper sleeper;

    Requester(HttpExchange exchange, HostThrottle hosts, Limits limits, Clock clock, Sleeper sleeper) {
        this.exchange = exchange;
        this.hosts = hosts;
        this.limits = limits;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * What one try gave.
     *
     * @param again what the server asks to wait before the next
     */
    private record Try(Step step, Optional<Duration> again) {
        static Try done(FetchResult answer) {
            return new Try(new Step.Done(answer), Optional.empty());
        }

        static Try failed(FetchFailure reason, String detail) {
            return done(new NotLoaded(reason, detail));
        }

        Optional<NotLoaded> passingFailure() {
            return step instanceof Step.Done done
                            && done.answer() instanceof NotLoaded failure
                            && failure.reason().mayPass()
                    ? Optional.of(failure)
                    : Optional.empty();
        }
    }

    Step ask(WebAddress address, Optional<Validators> known, Download download, Duration pause) {
        String host = address.host();
        for (int number = 1; ; number++) {
            Optional<String> postponed = hosts.postponed(host);
            if (postponed.isPresent()) {
                return new Step.Done(new NotLoaded(FetchFailure.HOST_POSTPONED, postponed.get()));
            }
            Try once = hosts.inTurn(host, pause, () -> once(address, known, download));
            Optional<NotLoaded> failure = once.passingFailure();
            if (failure.isEmpty()) {
                hosts.answered(host);
                return once.step();
            }
            Duration wait = once.again().orElse(limits.waitAfter(number));
            if (wait.compareTo(limits.longestWait()) > 0) {
                hosts.postpone(host, failure.get().detail() + ", Retry-After: " + wait.toSeconds() + " s");
            } else if (number == limits.tries()) {
                hosts.failed(host, failure.get().detail());
                return once.step();
            } else {
                hosts.rest(host, wait);
            }
        }
    }

    private Try once(WebAddress address, Optional<Validators> known, Download download) {
        Map<String, String> heads = new TreeMap<>(download.heads());
        // a packed body has no length to check, and no part of it can be gone on with
        heads.put("Accept-Encoding", "identity");
        known.filter(state -> state.at().equals(address)).ifPresent(state -> {
            state.etag().ifPresent(tag -> heads.put("If-None-Match", tag));
            state.lastModified().ifPresent(date -> heads.put("If-Modified-Since", date));
        });
        sleeper.sleep(Duration.ZERO);
        try (Reply reply = exchange.send(address, heads)) {
            try {
                return understand(address, reply, download);
            } catch (IOException e) {
                sleeper.sleep(Duration.ZERO); // a request that was cut because the program is to stop did not fail
                return failure(reply.explain(e), download);
            }
        } catch (IOException e) {
            sleeper.sleep(Duration.ZERO);
            return failure(e, download);
        } catch (IllegalStateException e) { // the client's own, where a request is cut while it uses it
            sleeper.sleep(Duration.ZERO);
            throw e;
        }
    }

    private Try understand(WebAddress address, Reply reply, Download download) throws IOException {
        int status = reply.status();
        if (status == OK || status == PARTIAL) {
            return Try.done(loaded(address, reply, download));
        } else if (status == NOT_MODIFIED) {
            return Try.done(new Unchanged());
        } else if (GONE.contains(status)) {
            return Try.done(new Gone(status));
        } else if (REDIRECTS.contains(status)) {
            Optional<String> location = reply.head("Location");
            return location.isPresent()
                    ? new Try(new Step.Redirected(location.get()), Optional.empty())
                    : Try.failed(FetchFailure.STATUS, String.valueOf(status));
        } else if (status == RANGE_NOT_SATISFIABLE) {
            download.drop();
            return Try.failed(FetchFailure.TRUNCATED, String.valueOf(status));
        } else if (PASSING.contains(status)) {
            NotLoaded failure = new NotLoaded(FetchFailure.STATUS_PASSING, String.valueOf(status));
            return new Try(new Step.Done(failure), reply.head("Retry-After").flatMap(this::duration));
        }
        return Try.failed(FetchFailure.STATUS, String.valueOf(status));
    }

    private static FetchResult loaded(WebAddress address, Reply reply, Download download) throws IOException {
        String name =
                reply.head("Content-Disposition").flatMap(ServedName::name).orElseGet(address::name);
        Path file = download.read(reply, name);
        Validators validators = new Validators(address, reply.head("ETag"), reply.head("Last-Modified"));
        return new Loaded(validators, file, reply.head("Content-Type").flatMap(ServedName::charset));
    }

    private static Try failure(IOException e, Download download) {
        String detail = String.valueOf(e.getMessage());
        if (e instanceof Download.TooLargeException) {
            download.drop();
            return Try.failed(FetchFailure.TOO_LARGE, detail);
        } else if (e instanceof GuardedDnsResolver.NotPublicException) {
            return Try.failed(FetchFailure.ADDRESS_PRIVATE, detail);
        } else if (e instanceof UnknownHostException) {
            return Try.failed(FetchFailure.HOST_UNKNOWN, detail);
        } else if (e instanceof HttpExchange.TooSlowException) {
            return Try.failed(FetchFailure.TOO_SLOW, detail);
        } else if (e instanceof SocketTimeoutException) {
            return Try.failed(FetchFailure.NO_PROGRESS, detail);
        } else if (e instanceof ConnectionClosedException) {
            return Try.failed(FetchFailure.TRUNCATED, detail);
        } else if (e instanceof SSLException) {
            return Try.failed(FetchFailure.TLS, detail);
        }
        return Try.failed(FetchFailure.CONNECTION, detail);
    }

    /** Of a Retry-After: seconds, or a date. */
    private Optional<Duration> duration(String retryAfter) {
        String value = retryAfter.strip();
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), date.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
