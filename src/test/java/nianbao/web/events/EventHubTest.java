package nianbao.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nianbao.correct.FigureFields;
import nianbao.web.guard.Role;
import nianbao.web.guard.Session;
import nianbao.words.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventHubTest {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final Messages CHINESE = Messages.in(Locale.CHINESE);
    private static final String FIELD = "requests.new.total";

    private final AtomicBoolean over = new AtomicBoolean();
    private final List<Exception> bugs = new CopyOnWriteArrayList<>();
    private final EventHub hub = new EventHub(session -> over.get(), FigureFields.load(), bugs::add);
    private int pages;

    @AfterEach
    void close() {
        hub.close();
        assertThat(bugs).isEmpty();
    }

    private static Session session(String id) {
        return new Session(
                id, "csrf", id + "'s name", Role.REVIEWER, OptionalLong.empty(), Instant.EPOCH, Instant.EPOCH);
    }

    private Optional<Subscriber> open(FakePage page, String session, Topic topic, Messages messages) {
        Subscriber subscriber = new Subscriber("page" + pages++, session(session), topic, messages, page, 100);
        return hub.open(subscriber, Event.plain("hello")) ? Optional.of(subscriber) : Optional.empty();
    }

    private FakePage opened(String session, Topic topic) {
        FakePage page = new FakePage(true);
        assertThat(open(page, session, topic, ENGLISH)).isPresent();
        return page;
    }

    @Test
    void thoseWhoHaveTheReportOpenAreToldButForThePageThatKnows() throws Exception {
        FakePage own = new FakePage(true);
        Subscriber knows = open(own, "li", new Topic.Report(7), ENGLISH).orElseThrow();
        FakePage other = opened("wang", new Topic.Report(7));
        FakePage elsewhere = opened("wang", new Topic.Report(8));
        hub.tellReport(7, knows.id(), Event.plain("report"));
        assertThat(other.next("report")).startsWith("report");
        assertThat(own.next("beat")).isEqualTo("beat");
        assertThat(elsewhere.next("beat")).isEqualTo("beat");
        assertThat(own.wasTold("report")).isFalse();
        assertThat(elsewhere.wasTold("report")).isFalse();
    }

    @Test
    void aPageThatTakesNothingKeepsNobodyWaitingAndIsDropped() throws Exception {
        FakePage stuck = new FakePage(false);
        assertThat(open(stuck, "li", new Topic.Report(7), ENGLISH)).isPresent();
        FakePage well = opened("wang", new Topic.Report(7));
        long before = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            hub.tellReport(7, "", Event.plain("report"));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(well.next("report")).startsWith("report");
        }
        for (int i = 0; i < 100; i++) {
            hub.tellReport(7, "", Event.plain("report"));
        }
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before)).isLessThan(15);
        stuck.take(); // what it was behind is told, and it is let go
        stuck.awaitClosed();
    }

    @Test
    void aSessionAndTheDeskHaveSoManyPages() {
        for (int i = 0; i < EventHub.MOST_OF_SESSION; i++) {
            opened("li", new Topic.Queue());
        }
        assertThat(open(new FakePage(true), "li", new Topic.Queue(), ENGLISH)).isEmpty();
        for (int i = EventHub.MOST_OF_SESSION; i < EventHub.MOST; i++) {
            opened("other" + i, new Topic.Files());
        }
        assertThat(open(new FakePage(true), "last", new Topic.Queue(), ENGLISH)).isEmpty();
        assertThat(hub.size()).isEqualTo(EventHub.MOST);
    }

    @Test
    void pagesAreToldWhoElseLooksAtWhat() throws Exception {
        FakePage queue = opened("zhao", new Topic.Queue());
        FakePage li = new FakePage(true);
        assertThat(open(li, "li", new Topic.Report(7), CHINESE)).isPresent();
        FakePage wang = new FakePage(true);
        Subscriber other = open(wang, "wang", new Topic.Report(7), ENGLISH).orElseThrow();
        String both = ENGLISH.text("ingest.join");
        assertThat(queue.next("presence{reports={7=li's name" + both + "wang's name"))
                .contains("looking");
        hub.look(session("li"), other.id(), Optional.of(FIELD)); // a page of another's session
        hub.look(session("wang"), other.id(), Optional.of(FIELD));
        String told = li.next("presence{here=[{");
        while (!told.contains(FIELD)) {
            told = li.next("presence{here=[{");
        }
        assertThat(told).contains("wang's name 正在查看：一、本年新收政府信息公开申请数量");
        wang.close();
        assertThat(li.next("presence{here=[]}")).isEqualTo("presence{here=[]}");
    }

    @Test
    void aPageWhoseSessionIsOverIsLetGo() throws Exception {
        FakePage page = opened("li", new Topic.Queue());
        over.set(true);
        page.awaitClosed();
    }

    @Test
    void theEndIsToldAndComesSoon() throws Exception {
        FakePage page = opened("li", new Topic.Queue());
        FakePage stuck = new FakePage(false);
        assertThat(open(stuck, "wang", new Topic.Queue(), ENGLISH)).isPresent();
        long before = System.nanoTime();
        hub.close();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before)).isLessThan(4);
        assertThat(page.next("end")).startsWith("end");
        page.awaitClosed();
        assertThat(open(new FakePage(true), "late", new Topic.Queue(), ENGLISH)).isEmpty();
        stuck.take();
    }
}
