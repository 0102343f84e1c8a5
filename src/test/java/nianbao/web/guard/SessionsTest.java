package nianbao.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private final MovingClock clock = new MovingClock();
    private final Sessions sessions = new Sessions(clock);

    private Session begin(String user) {
        return sessions.begin(user, Role.REVIEWER, OptionalLong.of(1));
    }

    @Test
    void eachHasSecretsOfItsOwn() {
        Session one = begin("li");
        Session other = begin("li");
        assertThat(List.of(one.id(), one.csrf(), other.id(), other.csrf())).doesNotHaveDuplicates();
        assertThat(sessions.find(one.id())).map(Session::user).contains("li");
        assertThat(sessions.find(one.csrf())).isEmpty();
        assertThat(one.id()).hasSizeGreaterThanOrEqualTo(43); // 256 bits
    }

    @Test
    void isOverWhenNothingWasDoneForTwoHours() {
        Session session = begin("li");
        clock.pass(Sessions.IDLE.minusSeconds(1));
        assertThat(sessions.find(session.id())).isPresent(); // and was seen now
        clock.pass(Sessions.IDLE.minusSeconds(1));
        assertThat(sessions.find(session.id())).isPresent();
        clock.pass(Sessions.IDLE);
        assertThat(sessions.find(session.id())).isEmpty();
    }

    @Test
    void isOverAfterTwelveHoursWhateverWasDone() {
        Session session = begin("li");
        for (int hour = 1; hour < 12; hour++) {
            clock.pass(Duration.ofHours(1));
            assertThat(sessions.find(session.id())).isPresent();
        }
        clock.pass(Duration.ofHours(1));
        assertThat(sessions.find(session.id())).isEmpty();
    }

    @Test
    void isOverForWhoLeaves() {
        Session session = begin("li");
        Session another = begin("li");
        sessions.end(session);
        assertThat(sessions.find(session.id())).isEmpty();
        assertThat(sessions.find(another.id())).isPresent();
    }

    @Test
    void allOfAnAccountEndAtOnceAndNobodyElses() {
        Session li = begin("li");
        Session wang = begin("wang");
        Session byTheAddress = sessions.begin("li", Role.ADMIN, OptionalLong.empty());
        sessions.endAll("li");
        assertThat(sessions.find(li.id())).isEmpty();
        assertThat(sessions.find(wang.id())).isPresent();
        assertThat(sessions.find(byTheAddress.id())).isPresent();
    }

    @Test
    void whoEntersAgainAndAgainPushesOutOnlyTheOwnOldest() {
        Session wang = begin("wang");
        Session first = begin("li");
        clock.pass(Duration.ofSeconds(1));
        Session second = begin("li");
        for (int i = 0; i < Sessions.MOST_OF_ONE - 1; i++) {
            clock.pass(Duration.ofSeconds(1));
            begin("li");
        }
        assertThat(sessions.find(first.id())).isEmpty();
        assertThat(sessions.find(second.id())).isPresent();
        assertThat(sessions.find(wang.id())).isPresent();
    }

    @Test
    void thereAreOnlySoMany() {
        Session oldest = begin("user");
        for (int i = 0; i < Sessions.MOST; i++) {
            clock.pass(Duration.ofMillis(1));
            begin("user" + i);
        }
        assertThat(sessions.find(oldest.id())).isEmpty();
    }

    @Test
    void aLogTellsNoSecret() {
        Session session = begin("li");
        assertThat(session.toString()).isEqualTo("li (reviewer)").doesNotContain(session.id(), session.csrf());
    }
}
