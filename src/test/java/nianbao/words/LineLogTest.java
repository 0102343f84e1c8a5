package nianbao.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LineLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-01T02:00:00.123Z"), ZoneOffset.UTC);

    private final StringWriter lines = new StringWriter();

    @Test
    void tellsSuccessFromFailure() {
        LineLog log = new LineLog(new PrintWriter(lines), CLOCK, LineLog.Reader.PERSON);
        log.info("well");
        log.warn("not so well");
        log.error("bad");
        String time = Messages.time(CLOCK.instant());
        assertThat(lines.toString().lines())
                .containsExactly(time + " INFO  well", time + " WARN  not so well", time + " ERROR bad");
    }

    @Test
    void givesTheJournalItsLevels() {
        LineLog log = new LineLog(new PrintWriter(lines), CLOCK, LineLog.Reader.JOURNAL);
        log.info("well");
        log.warn("not so well");
        log.error("bad");
        assertThat(lines.toString().lines()).containsExactly("<6>well", "<4>not so well", "<3>bad");
    }

    @Test
    void aNameCannotForgeALine() {
        LineLog log = new LineLog(new PrintWriter(lines), CLOCK, LineLog.Reader.JOURNAL);
        log.info("a\n<3>b\u001b[2J\u2028c\u202Efdp.年😀");
        assertThat(lines.toString()).isEqualTo("<6>a\\u000a<3>b\\u001b[2J\\u2028c\\u202efdp.年😀\n");
    }
}
