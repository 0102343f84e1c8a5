package nianbao.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.correct.FigureFields;
import nianbao.web.guard.Role;
import nianbao.web.guard.Session;
import nianbao.words.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoreNewsTest {
    private static final Session LI =
            new Session("li", "csrf", "李明", Role.REVIEWER, OptionalLong.empty(), Instant.EPOCH, Instant.EPOCH);

    private final List<Exception> bugs = new CopyOnWriteArrayList<>();
    private final EventHub hub = new EventHub(session -> false, FigureFields.load(), bugs::add);
    private final AtomicBoolean changed = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();
    private final Map<Long, String> states = new ConcurrentHashMap<>(Map.of(7L, "one", 8L, "other"));
    private final StoreNews news = new StoreNews(
            () -> {
                looks.incrementAndGet();
                return changed.getAndSet(false);
            },
            hub,
            report -> states.getOrDefault(report, ""),
            bugs::add);

    @AfterEach
    void close() {
        news.close();
        hub.close();
        assertThat(bugs).isEmpty();
    }

    private FakePage opened(Topic topic) {
        FakePage page = new FakePage(true);
        String id = topic + " " + hub.size();
        hub.open(new Subscriber(id, LI, topic, Messages.in(Locale.ENGLISH), page, 50), Event.plain("hello"));
        return page;
    }

    @Test
    void listsAreToldThatTheStoreChanged() throws Exception {
        FakePage queue = opened(new Topic.Queue());
        FakePage files = opened(new Topic.Files());
        FakePage blind = opened(new Topic.Blind());
        news.look();
        queue.next("beat");
        assertThat(queue.wasTold("queue")).isFalse();
        changed.set(true);
        news.look();
        queue.next("queue");
        files.next("files");
        blind.next("blind");
    }

    /** What somebody says at this desk is told with their name first, and their own page knows it by then. */
    @Test
    void aReportIsToldOfWithTheNextLookAndOnceForEachStateOfIt() throws Exception {
        FakePage page = opened(new Topic.Report(7));
        page.next("hello");
        changed.set(true);
        states.put(7L, "two");
        news.look();
        page.next("beat");
        assertThat(page.wasTold("report")).isFalse();
        news.look();
        assertThat(page.next("report")).contains("The report was changed meanwhile", "state=two");
        changed.set(true);
        states.put(8L, "of a report that nobody looks at");
        news.look();
        news.look();
        page.next("beat");
        page.next("beat");
        assertThat(page.wasTold("report")).isFalse();
    }

    @Test
    void nothingIsAskedOfTheStoreWhereNobodyListens() {
        changed.set(true);
        news.look();
        assertThat(looks).hasValue(0);
        FakePage queue = opened(new Topic.Queue());
        news.look();
        assertThat(looks).hasValue(1);
        assertThat(queue.isGone()).isFalse();
    }
}
