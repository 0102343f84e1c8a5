package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nianbao.harvest.TestStore;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.SourceFile;
import nianbao.review.DoubtfulReports;
import nianbao.store.input.IncomingFile;
import nianbao.worker.FakeReading;
import nianbao.worker.FileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What open pages are told through HTTP. */
class DeskEventsTest {
    private static final String FIELD = "disputes.review.upheld";
    private static final FileReading DOUBTFUL = new FakeReading(DeskEventsTest::record);

    @TempDir
    private Path folder = Path.of("");

    private static ReportRecord record(SourceFile file) {
        return DoubtfulReports.of(file, Status.REVIEW, List.of(FIELD));
    }

    /** Brings a report, and waits until it is there. */
    private static void bring(DeskClient client) throws Exception {
        try (EventStream files = client.listen("/api/events?files")) {
            files.next("hello");
            client.bring("a.pdf", "a".getBytes(StandardCharsets.UTF_8));
            while (!client.get("/files/list").body().contains("/reports/1")) {
                assertThat(files.next("files")).isPresent();
            }
        }
    }

    @Test
    void othersAreToldWhatSomebodySaid() throws Exception {
        try (RunningDesk desk = new RunningDesk(folder, DOUBTFUL)) {
            DeskClient li = desk.enter();
            DeskClient other = desk.enter();
            bring(li);
            try (EventStream own = li.listen("/api/events?report=1");
                    EventStream others = other.listen("/api/events?report=1")) {
                String page = (String) own.next("hello").orElseThrow().get("page");
                String before = (String) others.next("hello").orElseThrow().get("state");
                assertThat(other.get("/reports/1").body()).contains("data-state=\"" + before + "\"");
                assertThat(li.say(1, FIELD, "12", "seen", "X-Page", page).statusCode())
                        .isEqualTo(200);
                Map<String, Object> told = others.next("report").orElseThrow();
                assertThat(told.get("by")).isEqualTo("李明");
                assertThat(told.get("fields")).isEqualTo(List.of(FIELD));
                assertThat(told.get("lines").toString()).contains("李明 set “", "to 12");
                assertThat(told.get("state")).isNotEqualTo(before);
                assertThat(other.get("/reports/1").body()).contains("data-state=\"" + told.get("state") + "\"");
                assertThat(own.wasTold("report")).isFalse();
            }
            assertThat(desk.bugs()).isEmpty();
        }
    }

    @Test
    void anotherFileOfAReportIsToldToThoseWhoHaveItOpen() throws Exception {
        try (RunningDesk desk = new RunningDesk(folder, new FakeReading(TestStore::record))) {
            DeskClient client = desk.enter();
            bring(client);
            try (EventStream open = client.listen("/api/events?report=1")) {
                open.next("hello");
                client.bring("corrected.pdf", "a\ncorrected".getBytes(StandardCharsets.UTF_8));
                String told = "";
                while (!told.contains("corrected.pdf")) { // that of the first file may come late
                    told = open.next("report").orElseThrow().get("lines").toString();
                }
            }
        }
    }

    /** A watch, a harvest or a command works on the same store. */
    @Test
    void whatAnotherProgramBringsIntoTheStoreIsToldToTheListAndToTheReport() throws Exception {
        try (RunningDesk desk = new RunningDesk(folder, new FakeReading(TestStore::record));
                TestStore other = new TestStore(folder, Clock.systemUTC())) {
            DeskClient client = desk.enter();
            take(other, "a.pdf", "一镇");
            try (EventStream queue = client.listen("/api/events");
                    EventStream report = client.listen("/api/events?report=1")) {
                queue.next("hello");
                String before = (String) report.next("hello").orElseThrow().get("state");
                assertThat(before).isNotEmpty();
                take(other, "b.pdf", "二镇");
                assertThat(queue.next("queue")).isPresent();
                take(other, "c.pdf", "一镇\ncorrected");
                Object state = before;
                while (state.equals(before)) {
                    state = report.next("report").orElseThrow().get("state");
                }
                assertThat(client.get("/reports/1").body()).contains("data-state=\"" + state + "\"");
            }
            assertThat(desk.bugs()).isEmpty();
        }
    }

    private void take(TestStore store, String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        store.ingest().take(store.ingest().begin("watch", Map.of()), IncomingFile.of(file, "watch"), file);
    }

    @Test
    void presenceIsToldWithTheFigure() throws Exception {
        try (RunningDesk desk = new RunningDesk(folder, DOUBTFUL)) {
            DeskClient li = desk.enter();
            DeskClient other = desk.enter();
            bring(li);
            try (EventStream queue = other.listen("/api/events");
                    EventStream report = other.listen("/api/events?report=1")) {
                String told = "";
                try (EventStream own = li.listen("/api/events?report=1")) {
                    String page = (String) own.next("hello").orElseThrow().get("page");
                    assertThat(look(li, page, FIELD)).isEqualTo(204);
                    assertThat(look(li, page, "nothing.known")).isEqualTo(400);
                    while (!told.contains(FIELD)) {
                        told = report.next("presence").orElseThrow().toString();
                    }
                    assertThat(told).contains("李明 is looking at");
                    while (!told.contains("reports={1=")) {
                        told = queue.next("presence").orElseThrow().toString();
                    }
                }
                while (told.contains("reports={1=")) {
                    li.listen("/api/events").close(); // whoever comes or goes has presence told anew
                    told = queue.next("presence").orElseThrow().toString();
                }
            }
        }
    }

    private static int look(DeskClient client, String page, String figure) throws Exception {
        return client.send(client.request("/api/presence?page=" + page + "&figure=" + figure)
                        .header("X-CSRF-Token", client.csrf())
                        .POST(BodyPublishers.noBody()))
                .statusCode();
    }

    @Test
    void nobodyListensWithoutASession() throws Exception {
        try (RunningDesk desk = new RunningDesk(folder, DOUBTFUL)) {
            DeskClient client = desk.enter();
            assertThat(client.send(client.request("/api/events")
                                    .setHeader("Cookie", "")
                                    .header("Accept", "text/event-stream"))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(client.get("/api/events").statusCode()).isEqualTo(406);
            assertThat(client.send(client.request("/api/events?report=x").header("Accept", "text/event-stream"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    /** A browser that opens more pages than a session has is told so, and they do without. */
    @Test
    void aSessionHasSoManyPages() throws Exception {
        try (RunningDesk desk = new RunningDesk(folder, DOUBTFUL)) {
            DeskClient client = desk.enter();
            for (int i = 0; i < 12; i++) {
                assertThat(client.listen("/api/events").next("hello")).isPresent();
            }
            EventStream more = client.listen("/api/events");
            assertThat(more.next("busy")).isPresent();
            assertThat(more.next("hello")).isEqualTo(Optional.empty());
        }
    }

    @Test
    void theEndOfTheDeskIsToldAndComesWithinSeconds() throws Exception {
        try (RunningDesk desk = new RunningDesk(folder, DOUBTFUL)) {
            EventStream open = desk.enter().listen("/api/events");
            open.next("hello");
            long before = System.nanoTime();
            desk.end();
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before))
                    .isLessThan(8);
            assertThat(open.next("end")).isPresent();
            assertThat(open.next("more")).isEmpty();
        }
    }

    /** Each page has a thread: one that were left behind, or went round and round, would sooner or later take all there is. */
    @Test
    void nothingGoesOnForAPageThatIsLeft() throws Exception {
        Set<Thread> before = threads();
        try (RunningDesk desk = new RunningDesk(folder, DOUBTFUL)) {
            DeskClient li = desk.enter();
            DeskClient other = desk.enter();
            bring(li);
            for (int times = 0; times < 20; times++) {
                EventStream left = other.listen("/api/events?report=1");
                if (times % 3 != 0) {
                    left.next("hello");
                }
                left.close();
                if (times % 2 == 0) {
                    li.say(1, FIELD, Integer.toString(times), "seen");
                }
            }
            // but for the list of files, which is told of nothing, and left at a beat
            for (int beats = 0; beats < 100 && remaining(before).size() > 1; beats++) {
                li.say(1, FIELD, Integer.toString(beats), "seen"); // whoever is gone is seen by what they are told
                Thread.sleep(200);
            }
            assertThat(remaining(before)).hasSizeLessThanOrEqualTo(1);
            for (int times = 0; times < 6; times++) {
                li.listen("/api/events?report=1").next("hello"); // open still when the desk is closed
                other.listen("/api/events?report=1").close(); // and left a moment before
            }
            assertThat(desk.bugs()).isEmpty();
        }
        for (int waits = 0; waits < 50 && !remaining(before).isEmpty(); waits++) {
            Thread.sleep(200);
        }
        assertThat(remaining(before)).isEmpty();
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("events"))
                .collect(Collectors.toSet());
    }

    private static Set<Thread> remaining(Set<Thread> before) {
        Set<Thread> now = threads();
        now.removeAll(before);
        return now;
    }
}
