package nianbao.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryAttemptsTest {
    private static final String OWN = "10.0.0.1";
    private static final String THIEF = "10.6.6.6";

    private final MovingClock clock = new MovingClock();
    private final EntryAttempts attempts = new EntryAttempts(clock);

    /** How many of so many attempts a password is compared for. */
    private int compared(String account, String address, int times) {
        int compared = 0;
        for (int i = 0; i < times; i++) {
            compared += attempts.begin(account, address).isEmpty() ? 1 : 0;
        }
        return compared;
    }

    @Test
    void afterFiveWrongOnesEachCostsAWaitTwiceAsLong() {
        assertThat(compared("li", OWN, 20)).isEqualTo(5);
        for (int seconds : new int[] {2, 4, 8, 16, 32, 60, 60, 60}) {
            assertThat(attempts.begin("li", OWN)).contains(Duration.ofSeconds(seconds));
            clock.pass(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(attempts.begin("li", OWN)).contains(Duration.ofMillis(1));
            clock.pass(Duration.ofMillis(1));
            assertThat(attempts.begin("li", OWN)).isEmpty();
        }
    }

    @Test
    void noNameIsTriedAHundredTimesInAnHourFromWherever() {
        int compared = 0;
        for (int second = 0; second < 3600; second++) {
            compared += compared("li", "10.7." + second / 250 + "." + second % 250, 3);
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(compared).isBetween(50, 99);
    }

    @Test
    void whoTriesManyNamesWaitsByAddressUpToAQuarterOfAnHour() {
        for (int i = 0; i < EntryAttempts.FREE_OF_ADDRESS; i++) {
            assertThat(attempts.begin("name" + i, THIEF)).isEmpty();
        }
        assertThat(attempts.begin("another", THIEF)).contains(Duration.ofSeconds(2));
        assertThat(attempts.begin("another", OWN)).isEmpty();
        for (int i = 0; i < 30; i++) {
            attempts.begin("more" + i, THIEF).ifPresent(clock::pass);
        }
        attempts.begin("more", THIEF);
        assertThat(attempts.begin("more", THIEF)).contains(EntryAttempts.LONGEST_OF_ADDRESS);
    }

    @Test
    void manyAtTheSameTimeGainNothing() {
        // each counts from its beginning, before it is known to be wrong
        assertThat(compared("li", OWN, 100)).isEqualTo(EntryAttempts.FREE);
    }

    @Test
    void theRightOneIsForgotten() {
        for (int i = 0; i < 50; i++) {
            assertThat(compared("li", OWN, 4)).isEqualTo(4);
            attempts.succeed("li", OWN);
            clock.pass(Duration.ofHours(25)); // the address has had its wrong ones, too
        }
    }

    @Test
    void anOwnAccountDoesNotWashOffGuessesAtOthers() {
        int guesses = 0;
        for (int i = 0; i < 40; i++) {
            guesses += compared("victim" + i, THIEF, 1);
            if (attempts.begin("thief", THIEF).isEmpty()) {
                attempts.succeed("thief", THIEF);
            }
        }
        assertThat(guesses).isEqualTo(EntryAttempts.FREE_OF_ADDRESS);
    }

    @Test
    void othersGuessingDoesNotLockOutWhoWasHereBefore() {
        assertThat(attempts.begin("li", OWN)).isEmpty();
        attempts.succeed("li", OWN);
        compared("li", THIEF, 20);
        assertThat(attempts.begin("li", THIEF)).isPresent();
        assertThat(attempts.begin("li", "10.9.9.9")).isPresent();
        assertThat(attempts.begin("li", OWN)).isEmpty();
        assertThat(compared("li", OWN, 20)).as("but neither is it free there").isEqualTo(4);
    }

    @Test
    void whatWasTriedIsForgottenAfterADay() {
        compared("li", OWN, 20);
        clock.pass(EntryAttempts.FORGOTTEN.plusSeconds(1));
        assertThat(compared("li", OWN, 20)).isEqualTo(5);
    }

    @Test
    void waitingCountsForNothing() {
        compared("li", OWN, 5);
        Optional<Duration> wait = attempts.begin("li", OWN);
        compared("li", OWN, 1000);
        assertThat(attempts.begin("li", OWN)).isEqualTo(wait);
    }
}
