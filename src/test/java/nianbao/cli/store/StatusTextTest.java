package nianbao.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nianbao.store.StoreSummary;
import nianbao.store.work.WorkCounts;
import nianbao.words.Messages;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    /** Nobody else gives them another try. */
    @Test
    void saysHowQuarantinedFilesAreReadAgain() {
        assertThat(told(1)).contains("nianbao rerun --where state=quarantined");
        assertThat(told(0)).doesNotContain("state=quarantined");
    }

    @Test
    void saysWhatWaitsInTheQueueAndNamesWhatWasPutAside() {
        assertThat(told(0))
                .contains("waiting 5, in work 1, done 30, put aside 1")
                .contains("/in/bad.pdf");
    }

    private static String told(long quarantined) {
        StoreSummary account = new StoreSummary(
                3,
                Map.of("ingested", 2L, "quarantined", quarantined),
                0,
                0,
                Map.of(),
                Map.of(),
                0,
                Map.of(),
                new WorkCounts(5, 1, 30, 1),
                List.of("/in/bad.pdf"),
                List.of(),
                List.of());
        return String.join(
                "\n",
                new StatusText(Messages.in(Locale.ENGLISH))
                        .lines(new StatusCommand.Told(
                                "0", "0", true, Optional.of(account), true, List.of(), List.of())));
    }
}
