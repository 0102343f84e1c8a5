package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nianbao.detect.archive.OpeningLimits;
import nianbao.harvest.TestStore;
import nianbao.model.Extent;
import nianbao.worker.DirectReading;
import nianbao.worker.FakeReading;
import nianbao.worker.FileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are brought to a desk through HTTP. */
class DeskFilesTest {
    private static final FileReading FAKE = new FakeReading(TestStore::record);
    private static final Path FIXTURES = Path.of("fixtures");

    @TempDir
    private Path folder = Path.of("");

    private static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(FIXTURES.resolve(name));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The list once nothing waits or is read any more. */
    private static String finished(DeskClient client) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        try (EventStream events = client.listen("/api/events?files")) {
            String list = client.get("/files/list").body();
            while (list.contains("class=\"waiting\"") || list.contains("class=\"reading\"")) {
                assertThat(System.nanoTime()).as("it comes to an end").isLessThan(end);
                assertThat(events.next("files")).isPresent();
                list = client.get("/files/list").body();
            }
            return list;
        }
    }

    @Test
    void reportsAreReadAndWhatIsNoneIsRefusedWithAdvice() throws Exception {
        try (DirectReading reading =
                        new DirectReading(Locale.ENGLISH, Extent.WHOLE, OpeningLimits.STANDARD, fault -> {});
                RunningDesk desk = new RunningDesk(folder, reading)) {
            DeskClient client = desk.enter();
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("民主镇.pdf", fixture("inbox/minzhu-2024.pdf"));
            files.put("bomb.zip", fixture("archive-bomb/input.zip"));
            files.put("run.exe", bytes("MZ\u0090\0\3\0\0\0"));
            files.put("half.pdf", bytes("%PDF-1.7\n1 0 obj\n<<"));
            files.put("empty.pdf", new byte[0]);
            files.put("<b>年报.html", bytes("<p>今天天气很好。</p>"));
            assertThat(client.bring(files).statusCode()).isEqualTo(201);
            String list = finished(client);
            assertThat(list)
                    .contains("岚皋县民主镇人民政府 · 2024", "/reports/1", "verified", "rejected")
                    .contains("The file is empty", "&lt;b&gt;年报.html")
                    .doesNotContain("<b>");
            assertThat(client.send(client.request("/files/list").setHeader("Accept-Language", "zh"))
                            .body())
                    .contains("文件是空的。", "压缩包未打开：其中有文件解压后异常膨胀。")
                    .doesNotContain("The file is empty", "not opened");
            assertThat(client.get("/reports/1").body()).contains("民主镇.pdf");
            assertThat(client.get("/?verdict=all").body())
                    .contains("brought by 李明")
                    .doesNotContain("upload: 李明<");
            assertThat(desk.bugs()).isEmpty();
        }
        try (Stream<Path> left = Files.walk(folder.resolve("uploads"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void namesLeadNowhereAndAreShownWithoutWhatCannotBeSeen() throws Exception {
        Path inner = Files.createDirectories(folder.resolve("above/it/desk"));
        try (RunningDesk desk = new RunningDesk(inner, FAKE)) {
            DeskClient client = desk.enter();
            int number = 0;
            for (String name :
                    new String[] {"../../out.pdf", "/etc/out.pdf", "C:\\x\\out.pdf", "a/../../out.pdf", "\u202Eout.pdf"
                    }) {
                assertThat(client.bring(name, bytes("镇" + number++)).statusCode())
                        .as(name)
                        .isEqualTo(201);
            }
            assertThat(finished(client)).contains("out.pdf").doesNotContain("..", "etc", "C:", "\u202E");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(file -> file.endsWith("out.pdf"))).isEmpty();
        }
    }

    @Test
    void requestsThatAreNotAsTheyShouldBeKeepNothing() throws Exception {
        try (RunningDesk desk = new RunningDesk(folder, FAKE)) {
            DeskClient client = desk.enter();
            assertThat(client.bring(Map.of()).statusCode()).isEqualTo(400);
            Map<String, byte[]> many = new LinkedHashMap<>();
            for (int i = 0; i < 201; i++) {
                many.put(i + ".pdf", bytes("镇" + i));
            }
            assertThat(client.bring(many).statusCode()).isEqualTo(400);
            assertThat(client.send(client.request("/api/files")
                                    .header("X-CSRF-Token", client.csrf())
                                    .header("Content-Type", "application/pdf")
                                    .POST(BodyPublishers.ofString("%PDF")))
                            .statusCode())
                    .isEqualTo(415);
            assertThat(client.send(client.multipart()
                                    .POST(BodyPublishers.ofInputStream(
                                            () -> new ByteArrayInputStream(bytes("------")))))
                            .statusCode())
                    .as("of unknown length")
                    .isEqualTo(411);
            HttpResponse<String> cutOff = client.send(client.multipart()
                    .POST(BodyPublishers.ofString(
                            "------nianbao-test\r\nContent-Disposition: form-data; name=\"file\"; "
                                    + "filename=\"a.pdf\"\r\n\r\n%PDF-1.4 and no end")));
            assertThat(cutOff.statusCode()).isEqualTo(400);
            assertThat(cutOff.body()).contains("did not arrive whole");
            assertThat(client.get("/files/list").body()).contains("Nothing has been brought yet.");
            assertThat(desk.bugs()).isEmpty();
        }
        try (Stream<Path> left = Files.walk(folder.resolve("uploads"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void onlyThoseWhoEnteredAndOnlyPagesOfTheDeskBringFiles() throws Exception {
        try (RunningDesk desk = new RunningDesk(folder, FAKE)) {
            DeskClient client = desk.enter();
            assertThat(client.send(client.request("/api/files")
                                    .header("Content-Type", "multipart/form-data; boundary=x")
                                    .POST(BodyPublishers.ofString("--x--\r\n")))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(client.send(client.multipart()
                                    .setHeader("Cookie", "nianbao-session=x")
                                    .POST(BodyPublishers.ofString("")))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    /** Acknowledged, and the desk was closed before it was read. */
    @Test
    void theListIsThereAfterAnEnd() throws Exception {
        try (RunningDesk desk = new RunningDesk(folder, FAKE)) {
            assertThat(desk.enter().bring("河西镇.pdf", bytes("河西镇")).statusCode()).isEqualTo(201);
        }
        try (RunningDesk desk = new RunningDesk(folder, FAKE)) {
            DeskClient client = desk.enter();
            finished(client);
            assertThat(client.get("/files").body()).contains("河西镇.pdf", "/reports/1");
            assertThat(client.send(client.request("/files").setHeader("Accept-Language", "zh"))
                            .body())
                    .contains("选择文件", "核对无误");
        }
    }
}
