package nianbao.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nianbao.bench.MeasuredCommand;
import nianbao.bench.MeasuredCommand.Taken;
import nianbao.bench.peer.KnownReport.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How other programs are fetched and run, and what is made of what they give. */
class PeerOutputTest {
    /** SHA-256 of "jar". */
    private static final String HASH = "0163f1eea7894350060624d315234d40c508ab251ba121714e234503045faadd";

    @TempDir
    private Path folder = Path.of("");

    private static String cell(int left, int top, int width, int height, String text) {
        return String.format(
                "{\"left\":%d,\"top\":%d,\"width\":%d,\"height\":%d,\"text\":\"%s\"}", left, top, width, height, text);
    }

    private static String table(String... rows) {
        return "{\"data\":[[" + String.join("],[", rows) + "]]}";
    }

    @Test
    void aCellSpansTheLinesThatRunThroughIt() throws IOException {
        String html = TabulaTables.html("["
                + table(
                        cell(0, 0, 50, 40, "a\\rb") + "," + cell(50, 0, 100, 20, "申请人"),
                        cell(0, 0, 0, 0, "") + "," + cell(50, 20, 50, 20, "1<2") + "," + cell(100, 20, 50, 20, "&"))
                + "]");
        assertThat(html)
                .contains(
                        "<tr><td colspan=\"1\" rowspan=\"2\">ab</td><td colspan=\"2\" rowspan=\"1\">申请人</td></tr>"
                                + "<tr><td colspan=\"1\" rowspan=\"1\">1&lt;2</td><td colspan=\"1\" rowspan=\"1\">&amp;</td></tr>");
    }

    @Test
    void aTableGoesOnOnTheNextPageWhereItHasTheSameColumns() throws IOException {
        String first = table(cell(0, 700, 50, 20, "规章") + "," + cell(50, 700, 50, 20, "1"));
        String more = table(cell(0, 80, 50, 20, "许可") + "," + cell(50, 80, 50, 20, "2"));
        String other = table(cell(10, 80, 50, 20, "许可") + "," + cell(60, 80, 50, 20, "2"));
        assertThat(TabulaTables.html("[" + first + "," + more + "]")).containsOnlyOnce("<table");
        assertThat(TabulaTables.html("[" + first + "," + other + "]").split("<table"))
                .hasSize(3);
    }

    @Test
    void wordsAtOneHeightAreARow() {
        assertThat(TsvRows.of(List.of(
                        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
                        "5\t1\t1\t1\t1\t1\t300\t102\t20\t20\t90\t7",
                        "5\t1\t1\t1\t1\t2\t100\t100\t90\t30\t90\t规章",
                        "5\t1\t1\t1\t1\t3\t200\t100\t2\t30\t90\t|",
                        "5\t1\t1\t1\t2\t1\t100\t160\t90\t30\t90\t许可",
                        "4\t1\t1\t1\t2\t0\t100\t160\t90\t30\t-1\t")))
                .containsExactly("规章 7", "许可");
    }

    @Test
    void figuresAreRightWrongOrOnlyTold() throws IOException {
        Path file = folder.resolve("a.pdf");
        assertThat(KnownReport.of(file)).isEmpty();
        Files.writeString(folder.resolve("a.truth.json"), "{\"values\": {\"x\": 1, \"y\": 2.50, \"z\": null}}");
        KnownReport known = KnownReport.of(file).orElseThrow();
        assertThat(known.figures()).containsOnlyKeys("x", "y").containsEntry("y", new BigDecimal("2.50"));
        GivenFigures given =
                new GivenFigures(Map.of("x", BigDecimal.TEN, "y", new BigDecimal("2.5"), "z", BigDecimal.ZERO), 4);
        assertThat(known.score(given).plus(Score.NONE)).isEqualTo(new Score(2, 1, 2, 4));
    }

    @Test
    void aCommandIsTimedWithItsMemoryAndItsEnd() throws IOException {
        Path log = folder.resolve("log");
        Taken taken = MeasuredCommand.run(List.of("sh", "-c", "sleep 0.2; echo done"), log);
        assertThat(taken.seconds()).isBetween(0.2, 30.0);
        assertThat(taken.megabytes()).isPositive();
        assertThat(log).hasContent("done");
        assertThatThrownBy(() -> MeasuredCommand.run(List.of("sh", "-c", "echo no such file; echo; exit 4"), log))
                .isInstanceOf(IOException.class)
                .hasMessage("sh: 4, no such file");
    }

    @Test
    void onlyTheFileThatWasChosenIsTakenFromARegistry() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/a.jar", exchange -> {
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write("jar".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/a.jar";
            assertThatThrownBy(() -> new Download(address, "00").in(folder)).hasMessageContaining(HASH);
            assertThat(folder).isEmptyDirectory();
            assertThat(new Download(address, HASH).in(folder)).hasContent("jar");
            assertThatThrownBy(() -> new Download(address.replace("a.jar", "b.jar"), HASH).in(folder))
                    .hasMessageContaining("404");
        } finally {
            server.stop(0);
        }
        assertThat(new Download("http://127.0.0.1:1/a.jar", HASH).in(folder)).hasContent("jar");
    }
}
