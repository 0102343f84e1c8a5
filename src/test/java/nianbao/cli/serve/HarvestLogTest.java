package nianbao.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.cli.command.CliContext;
import nianbao.cli.read.ReadingOptions;
import nianbao.cli.read.ReadingSetup;
import nianbao.harvest.Source;
import nianbao.harvest.SourceResult;
import nianbao.harvest.page.ReportChoice;
import nianbao.store.source.HarvestAlarm;
import nianbao.store.source.HarvestAlarms.Standing;
import nianbao.store.source.SourceAddresses.Notice;
import nianbao.words.LineLog;
import org.junit.jupiter.api.Test;

/** What the log of a nightly harvest tells. */
class HarvestLogTest {
    private static final Source SOURCE = new Source.Folder("towns", ReportChoice.STANDARD, Path.of("/reports"));

    private final StringWriter log = new StringWriter();
    private final PrintWriter out = new PrintWriter(log, true);

    private List<String> warnings(SourceResult result) {
        CliContext context = new CliContext(InputStream.nullInputStream(), out, out, false, Map.of());
        ReadingSetup reading = new ReadingSetup(new ReadingOptions(), context);
        LineLog lines = new LineLog(out, Clock.systemUTC(), LineLog.Reader.PERSON);
        new HarvestLog(lines, reading, Optional.empty(), status -> {}, results -> {}).ends(List.of(result));
        return log.toString().lines().filter(line -> line.contains("WARN")).toList();
    }

    private static Standing standing(long number) {
        HarvestAlarm alarm = new HarvestAlarm("/reports/" + number, "login", "asks for a login");
        return new Standing(number, "towns", alarm, Instant.EPOCH, Instant.EPOCH, Optional.empty());
    }

    @Test
    void tellsEachTroubleWithItsNumberAndWhatIsGone() {
        Notice gone = new Notice("/reports/b", "title", Optional.of("404"));
        List<String> warnings = warnings(
                new SourceResult(SOURCE, Map.of(), List.of(standing(17)), List.of(gone), Optional.of("a bug")));
        assertThat(warnings).hasSize(3);
        assertThat(warnings.get(0)).contains("towns", "a bug");
        assertThat(warnings.get(1)).contains("towns", "17 /reports/17", "asks for a login");
        assertThat(warnings.get(2)).contains("towns", "/reports/b", "404");
    }

    @Test
    void tellsHowManyMoreThereAre() {
        List<Standing> many = new ArrayList<>();
        for (int number = 1; number <= 25; number++) {
            many.add(standing(number));
        }
        List<String> warnings = warnings(new SourceResult(SOURCE, Map.of(), many, List.of(), Optional.empty()));
        assertThat(warnings).hasSize(21);
        assertThat(warnings.get(20)).contains("5").doesNotContain("/reports/");
    }
}
