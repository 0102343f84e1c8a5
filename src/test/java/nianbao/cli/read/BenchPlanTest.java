package nianbao.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.bench.MeasuredCommand.Taken;
import nianbao.bench.PlanBench.Ingested;
import nianbao.bench.PlanBench.Kind;
import nianbao.bench.PlanBench.Share;
import nianbao.words.Messages;
import org.junit.jupiter.api.Test;

class BenchPlanTest {
    private static List<String> lines(Locale locale) {
        Map<Kind, Share> shares = new LinkedHashMap<>();
        shares.put(Kind.DIGITAL, new Share(8, 40, 4));
        shares.put(Kind.SCANNED, new Share(2, 10, 12));
        Ingested ingested = new Ingested(2, new Taken(10, 1200), 500_000, 2_000_000);
        return new BenchPlan(
                        Messages.in(locale),
                        file -> {
                            throw new IllegalStateException("nothing is read");
                        },
                        0)
                .lines(864_000, shares, ingested);
    }

    @Test
    void aSampleIsMultiplied() {
        assertThat(lines(Locale.ENGLISH).stream()
                        .map(line -> line.replaceAll(" {2,}", "|"))
                        .toList())
                .containsExactly(
                        "these files|files|pages|s of one core a page|s of one core a file|of all time",
                        "digital PDFs|8|40|0.100|0.500|25 %",
                        "scans|2|10|1.200|6.000|75 %",
                        "all|10|50|0.320|1.600|100 %",
                        "reading processes: 2; taken into a database in 10.0 s, 1.00 files a second, with 1200 MB of memory;"
                                + " of each file 50 KB of database and 200 KB of originals",
                        "of the time of these cores 80 % is reading; the rest is start, compiling, the database and waiting",
                        "864000 files such as these: 384 hours of one core for reading alone, 480 at the rate of this sample, start and"
                                + " all; 43.2 GB of database, 172.8 GB of originals",
                        "cores|files a second|days|GB of memory",
                        "2|1.0–1.3|8.0–10.0|1.2",
                        "8|4.0–5.0|2.0–2.5|4.8",
                        "32|16.0–20.0|0.5–0.6|19.2",
                        "128|64.0–80.0|0.1–0.2|76.8");
    }

    @Test
    void itIsSaidInChineseToo() {
        assertThat(lines(Locale.CHINESE))
                .contains("864000 件这样的文件：只计读取需 384 核时，按本次入库的速度（含启动）需 480 核时；数据库 43.2 GB，原件 172.8 GB")
                .anySatisfy(line -> assertThat(line).startsWith("扫描件"));
    }
}
