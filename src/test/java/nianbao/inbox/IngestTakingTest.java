package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.harvest.FakeTime;
import nianbao.harvest.TestStore;
import nianbao.inbox.Taking.Fate;
import nianbao.inbox.Taking.Outcome;
import nianbao.words.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told of files that come through, and of those that do not. */
class IngestTakingTest {
    /** Begins as an archive, and is none. */
    private static final String DAMAGED = "PK\3\4 no archive";

    @TempDir
    private Path folder = Path.of("");

    private Messages messages = Messages.in(Locale.ENGLISH);
    private Path inbox = Path.of("");

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox/town"))
                .resolveSibling(".")
                .normalize();
    }

    @Test
    void aReportIsDone() throws IOException {
        assertThat(take("a.pdf", "Town")).isEqualTo(new Outcome(Fate.DONE, "read, Town 2024 accepted", ""));
        Outcome same = take("town/b.pdf", "Town");
        assertThat(same.fate()).isEqualTo(Fate.DONE);
        assertThat(same.told()).startsWith("a duplicate, the same bytes as ").endsWith("a.pdf");
    }

    @Test
    void aRejectedFileSaysWhyAndWhatToDo() throws IOException {
        Outcome outcome = take("town/a.pdf", DAMAGED);
        assertThat(outcome.fate()).isEqualTo(Fate.FAILED);
        assertThat(outcome.told()).startsWith("rejected, The file is damaged");
        assertThat(outcome.reason())
                .startsWith("town/a.pdf\n")
                .contains("Not in the store: rejected.\nThe file is damaged")
                .contains("Get the file again from where it was published")
                .contains(inbox.toString());
        messages = Messages.in(Locale.CHINESE);
        assertThat(take("b.pdf", DAMAGED + "!").reason()).contains("未入库：被拒收。");
    }

    @Test
    void theReasonIsTheSameAtEachTry() throws IOException {
        assertThat(take("a.pdf", DAMAGED)).isEqualTo(take("a.pdf", DAMAGED));
    }

    @Test
    void whatMayComeThroughStays() {
        Outcome outcome = take(inbox.resolve("gone.pdf"));
        assertThat(outcome.fate()).isEqualTo(Fate.AGAIN);
        assertThat(outcome.told()).startsWith("to be tried again, The file cannot be opened");
    }

    @Test
    void anArchiveSaysWhichMembersFailed() throws IOException {
        Path zip = inbox.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("good.pdf"));
            out.write("Town".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("empty.pdf"));
        }
        Outcome outcome = take(zip);
        assertThat(outcome.fate()).isEqualTo(Fate.FAILED);
        assertThat(outcome.told()).isEqualTo("1 read, 1 rejected");
        assertThat(outcome.reason())
                .contains("The archive has 2 files; 1 of them are in the store")
                .contains("\nempty.pdf\nNot in the store: rejected.\nThe file is empty.")
                .doesNotContain("good.pdf");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsNoTextIsKnownByAllItsBytes() throws IOException {
        for (String name : List.of("%C4%EA.pdf", "%B1%A8.pdf")) {
            Path file = Path.of(URI.create(inbox.toUri() + name));
            take(Files.writeString(file, DAMAGED));
        }
        try (TestStore store = new TestStore(folder, new FakeTime())) {
            assertThat(store.query("SELECT count(DISTINCT path) FROM input WHERE path LIKE 'file:///%'"))
                    .isEqualTo("2");
        }
    }

    private Outcome take(String name, String content) throws IOException {
        return take(Files.writeString(inbox.resolve(name), content));
    }

    private Outcome take(Path file) {
        try (TestStore store = new TestStore(folder, new FakeTime())) {
            long run = store.ingest().begin("watch", Map.of());
            return new IngestTaking(store.ingest(), run, inbox, messages).take(file);
        }
    }
}
