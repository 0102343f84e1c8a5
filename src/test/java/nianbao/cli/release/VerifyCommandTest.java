package nianbao.cli.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.cli.CommandRun;
import nianbao.detect.archive.OpeningLimits;
import nianbao.ingest.Ingest;
import nianbao.model.Extent;
import nianbao.release.Releases;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.input.IncomingFile;
import nianbao.words.Messages;
import nianbao.worker.DirectReading;
import nianbao.worker.Unruled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real file that was read, released, and is read again by a process of its own. */
class VerifyCommandTest {
    private static final Path FILE = Path.of("fixtures/inbox/pingyuan-2024.pdf");
    private static final String FIELD = "requests.new.natural_person";

    @TempDir
    private Path folder = Path.of("");

    private void ingest(ReportStore store, Path file) {
        Messages messages = Messages.in(Locale.ENGLISH);
        try (DirectReading reading =
                new DirectReading(Locale.ENGLISH, Extent.WHOLE, OpeningLimits.STANDARD, fault -> {})) {
            Ingest ingest = new Ingest(new Unruled(reading), store, Optional.of(store.archive()), messages);
            long run = ingest.begin("test", Map.of());
            ingest.take(run, IncomingFile.of(file, "test"), file);
            ingest.end(run);
        }
    }

    @Test
    void figuresAreDerivedFromTheFileAndAForgedOneIsNamed() throws IOException {
        Path release = folder.resolve("release");
        try (ReportStore store = ReportStore.open(TestDatabase.SQLITE.address(folder), Clock.systemUTC())) {
            ingest(store, Files.copy(FILE, folder.resolve("report.pdf")));
            Releases.of(store, release);
        }
        Releases.forge(
                release, "figures.csv", text -> text.replace("1," + FIELD + ",0,,,0,", "1," + FIELD + ",6,,,6,"));
        CommandRun run = CommandRun.of(
                "verify",
                "--lang",
                "zh",
                "--store",
                folder.resolve("nianbao.db").toString(),
                "--jobs",
                "1",
                release.toString());
        assertThat(run.err()).contains("需读取 1 个文件");
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("发布：panel（2026-03-31），报告 1 份，数字 200 个，其中确定的 200 个");
        assertThat(lines.get(2)).isEqualTo("文件：12 个文件都与发布时一致");
        assertThat(run.out())
                .containsPattern("可重新得出 +199 +6 +42")
                .contains("(" + FIELD + ")：不一致；发布时为 6，现为 0")
                .endsWith("（位置误差不超过 3 磅）。\n");
        assertThat(run.code()).isEqualTo(4);
    }

    @Test
    void aFolderThatIsNotThereIsAWrongCommandLine() {
        ReportStore.open(TestDatabase.SQLITE.address(folder), Clock.systemUTC()).close();
        CommandRun run = CommandRun.of(
                "verify",
                "--lang",
                "en",
                "--store",
                folder.resolve("nianbao.db").toString(),
                "none");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("none is no folder").contains("nianbao verify --help");
    }

    private static String[] with(String[] words, String more) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    /** Programs are told of a file that is gone without one being read. */
    @Test
    void programsAreToldWhatCanNoLongerBeDerived() throws IOException {
        Path release = folder.resolve("release");
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        try (ReportStore store = ReportStore.open(TestDatabase.SQLITE.address(folder), Clock.systemUTC())) {
            ingest(store, FILE);
            Releases.of(store, release);
        }
        String none = folder.resolve("none.db").toString();
        String[] words = {
            "verify", "--lang", "en", "--store", none, "--originals", nothing.toString(), release.toString()
        };
        CommandRun json = CommandRun.of(with(words, "--json"));
        assertThat(json.code()).isEqualTo(4);
        JsonNode told = new ObjectMapper().readTree(json.out());
        assertThat(told.get("sound").asBoolean()).isFalse();
        assertThat(told.get("figure").get("file-gone").asInt()).isEqualTo(200);
        assertThat(told.get("failed")).hasSize(200);
        CommandRun csv = CommandRun.of(with(words, "--csv"));
        assertThat(csv.code()).isEqualTo(4);
        assertThat(csv.out().lines()).hasSize(201).allMatch(line -> line.split(",", -1).length == 17);
        CommandRun text = CommandRun.of(words);
        assertThat(text.out()).containsPattern("卫滨区平原镇/2024: file gone: .*pingyuan-2024.pdf \\(200 figures\\)");
    }
}
