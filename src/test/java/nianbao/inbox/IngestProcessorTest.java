package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.harvest.FakeTime;
import nianbao.harvest.TestStore;
import nianbao.inbox.FileProcessor.Destination;
import nianbao.inbox.FileProcessor.ProcessedFile;
import nianbao.words.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told of files that come through, and of those that do not. */
class IngestProcessorTest {
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
        assertThat(take("a.pdf", "Town"))
                .isEqualTo(new ProcessedFile(Destination.DONE, "read, Town 2024 accepted", ""));
        ProcessedFile same = take("town/b.pdf", "Town");
        assertThat(same.destination()).isEqualTo(Destination.DONE);
        assertThat(same.message()).startsWith("duplicate, same content as ").endsWith("a.pdf");
    }

    @Test
    void aRejectedFileSaysWhyAndWhatToDo() throws IOException {
        ProcessedFile outcome = take("town/a.pdf", DAMAGED);
        assertThat(outcome.destination()).isEqualTo(Destination.FAILED);
        assertThat(outcome.message()).startsWith("rejected, The file is damaged");
        assertThat(outcome.reason())
                .startsWith("town/a.pdf\n")
                .contains("Not in the database: rejected.\nThe file is damaged")
                .contains("Download it again from the publisher")
                .contains(inbox.toString());
        messages = Messages.in(Locale.CHINESE);
        assertThat(take("b.pdf", DAMAGED + "!").reason()).contains("未入库：无法读取。");
    }

    @Test
    void theReasonIsTheSameAtEachTry() throws IOException {
        assertThat(take("a.pdf", DAMAGED)).isEqualTo(take("a.pdf", DAMAGED));
    }

    @Test
    void whatMayComeThroughStays() {
        ProcessedFile outcome = take(inbox.resolve("gone.pdf"));
        assertThat(outcome.destination()).isEqualTo(Destination.RETRY);
        assertThat(outcome.message()).startsWith("failed, will be retried, The file cannot be opened");
    }

    @Test
    void anArchiveSaysWhichMembersFailed() throws IOException {
        Path zip = inbox.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("good.pdf"));
            out.write("Town".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("empty.pdf"));
        }
        ProcessedFile outcome = take(zip);
        assertThat(outcome.destination()).isEqualTo(Destination.FAILED);
        assertThat(outcome.message()).isEqualTo("1 read, 1 rejected");
        assertThat(outcome.reason())
                .contains("The archive has 2 files; 1 of them are in the database")
                .contains("\nempty.pdf\nNot in the database: rejected.\nThe file is empty.")
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

    private ProcessedFile take(String name, String content) throws IOException {
        return take(Files.writeString(inbox.resolve(name), content));
    }

    private ProcessedFile take(Path file) {
        try (TestStore store = new TestStore(folder, new FakeTime())) {
            IngestProcessor processor = new IngestProcessor(store.ingest(), inbox, messages);
            processor.begin();
            return processor.take(file);
        }
    }
}
