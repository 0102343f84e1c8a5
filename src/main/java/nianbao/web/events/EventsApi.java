package nianbao.web.events;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nianbao.correct.FigureFields;
import nianbao.json.PlainJson;
import nianbao.review.Desk;
import nianbao.review.ReviewedReport;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Session;
import nianbao.web.page.Frame;
import nianbao.words.Messages;

/** Where open pages listen, and say what their person looks at. */
public final class EventsApi {
    private static final long BEAT_MS = TimeUnit.SECONDS.toMillis(15);

    private final EventHub hub;
    private final Desk desk;
    private final FigureFields fields;
    private final SseHandler handler = new SseHandler(0, this::open);

    public EventsApi(EventHub hub, Desk desk, FigureFields fields) {
        this.hub = hub;
        this.desk = desk;
        this.fields = fields;
    }

    /** Tells events of {@code ?report=N}, {@code ?files} or {@code ?blind}, else of the list of reports, as long as the page is open. */
    public void listen(Context request) throws Exception {
        if (!String.valueOf(request.header("Accept")).contains("text/event-stream")) {
            throw new HttpResponseException(HttpStatus.NOT_ACCEPTABLE.getCode(), "web.refused.json");
        }
        topic(request);
        handler.handle(request);
    }

    private static Topic topic(Context request) {
        String report = request.queryParam("report");
        if (report != null) {
            if (!report.matches("[0-9]{1,9}")) {
                throw new NotFoundResponse("web.refused.report");
            }
            return new Topic.Report(Long.parseLong(report));
        }
        if (request.queryParam("blind") != null) {
            return new Topic.Blind();
        }
        return request.queryParam("files") != null ? new Topic.Files() : new Topic.Queue();
    }

    private void open(SseClient client) {
        Context request = client.ctx();
        Session session = Guard.session(request).orElseThrow();
        String id = UUID.randomUUID().toString();
        Topic topic = topic(request);
        Subscriber page =
                new Subscriber(id, session, topic, Messages.in(Frame.language(request)), new Stream(client), BEAT_MS);
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("page", id);
        if (topic instanceof Topic.Report report) {
            first.put(
                    "state",
                    desk.open(report.number()).map(ReviewedReport::state).orElse(""));
        }
        client.keepAlive();
        if (!hub.open(page, new Event("hello", messages -> first))) {
            client.sendEvent("busy", "{}");
            client.close();
        }
    }

    /** The way to a page through Javalin. */
    private record Stream(SseClient client) implements Connection {
        @Override
        public void send(String event, Map<String, ?> data) {
            client.sendEvent(event, PlainJson.write(data));
        }

        @Override
        public void beat() {
            client.sendComment("");
        }

        @Override
        public boolean isGone() {
            return client.terminated();
        }

        @Override
        public void close() {
            client.close();
        }
    }

    /** A page says at which figure its person looks. */
    public void look(Context request) {
        String page = request.queryParam("page");
        Optional<String> figure =
                Optional.ofNullable(request.queryParam("figure")).filter(field -> !field.isEmpty());
        if (page == null
                || figure.filter(field -> fields.table(field).isEmpty()).isPresent()) {
            throw new BadRequestResponse("web.refused.json");
        }
        hub.look(Guard.session(request).orElseThrow(), page, figure);
        request.status(HttpStatus.NO_CONTENT);
    }
}
