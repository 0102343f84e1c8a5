package nianbao.cli.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import nianbao.cli.CommandRun;
import nianbao.harvest.schedule.HarvestStatus;
import nianbao.harvest.schedule.HarvestStatus.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands harvest and serve, from their words to what they print. */
class HarvestCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private String sources(String more) throws IOException {
        Files.createDirectories(folder.resolve("reports"));
        Path file = Files.copy(Path.of("fixtures/web-page/input.html"), folder.resolve("reports/民主镇.html"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600))); // not being written any more
        String yaml = "sources:\n  - {name: towns, kind: folder, path: reports}\n" + more;
        return Files.writeString(folder.resolve("sources.yaml"), yaml).toString();
    }

    private String store() {
        return folder.resolve("data/nianbao.db").toString();
    }

    @Test
    void previewsThenTakesThenKnows() throws IOException {
        String yaml = sources("");
        CommandRun preview = CommandRun.of("harvest", "--lang", "en", "--dry-run", "--store", store(), yaml);
        assertThat(preview.out()).contains("towns", "new", "民主镇.html", "to look at: 1, of these new: 1");
        CommandRun first = CommandRun.of("harvest", "--lang", "zh", "--store", store(), yaml);
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("来源：1，新增：1，有变化：0，无变化：0，已消失：0，失败：0");
        assertThat(CommandRun.of("harvest", "--lang", "en", "--store", store(), yaml)
                        .out())
                .contains("new: 0, changed: 0, unchanged: 1", "Nothing has changed at the sources");
        assertThat(first.out()).doesNotContain("各来源均无变化");
    }

    @Test
    void aSourceWithAlarmsStopsNoOtherAndShows() throws IOException {
        String yaml = sources("  - {name: away, kind: folder, path: not-there}\n");
        Path told = folder.resolve("told");
        String[] words = {
            "harvest",
            "--lang",
            "en",
            "--store",
            store(),
            yaml,
            "--notify-command",
            "cat >> " + told + "; echo >> " + told
        };
        CommandRun run = CommandRun.of(words);
        assertThat(run.code()).isEqualTo(1);
        assertThat(CommandRun.of(words).code()).isEqualTo(1);
        assertThat(told)
                .content()
                .containsOnlyOnce("\"harvest-alarm\"")
                .contains("1 away", "the folder cannot be read");
        assertThat(run.out()).contains("the folder cannot be read").contains("sources: 2, new: 1");
        assertThat(CommandRun.of("harvest", "--source", "towns", "--store", store(), yaml)
                        .code())
                .isZero();
    }

    @Test
    void anAlarmIsToldUntilSomebodyKnowsOfIt() throws IOException {
        String yaml = sources("  - {name: away, kind: folder, path: not-there}\n");
        String[] harvest = {"harvest", "--lang", "en", "--store", store(), yaml};
        assertThat(CommandRun.of(harvest).code()).isEqualTo(1);
        assertThat(CommandRun.of(harvest).code()).isEqualTo(1);
        CommandRun listed = CommandRun.of("sources", "--lang", "en", "--store", store());
        assertThat(listed.code()).isZero();
        assertThat(listed.out()).contains("1  away  ", "not-there", "sources: 2, open alarms: 1, acknowledged: 0");
        assertThat(CommandRun.of("status", "--lang", "en", "--store", store()).out())
                .containsPattern("open alarms of the harvest \\(nianbao sources\\) +1");
        String[] acknowledge = {"sources", "--lang", "en", "--store", store(), "--acknowledge", "1"};
        assertThat(CommandRun.of(with(acknowledge, "--by", "me")).err()).contains("--note");
        assertThat(CommandRun.of(with(acknowledge, "--note", "moved")).err()).contains("--by");
        assertThat(CommandRun.of(with(acknowledge, "--by", "me", "--note", "x", "--acknowledge", "9"))
                        .err())
                .contains("9 is neither the number of an open alarm nor a source with one");
        assertThat(CommandRun.of(with(acknowledge, "--by", "me", "--note", "moved"))
                        .out())
                .contains("open alarms: 0, acknowledged: 1");
        assertThat(CommandRun.of(harvest).code()).isZero();
        assertThat(CommandRun.of("sources", "--lang", "en", "--store", store(), "--all", "away")
                        .out())
                .contains("acknowledged by me at ", ": moved", "sources: 1");
        assertThat(CommandRun.of("sources", "--lang", "en", "--store", store(), "--reopen", "1")
                        .out())
                .contains("2  away  ", "open alarms: 1, acknowledged: 0");
        String[] source = {"sources", "--lang", "en", "--store", store(), "--acknowledge", "away"};
        assertThat(CommandRun.of(with(source, "--by", "me", "--note", "moved")).out())
                .contains("open alarms: 0, acknowledged: 1");
        assertThat(CommandRun.of("sources", "--lang", "en", "--store", store(), "--reopen", "2")
                        .code())
                .isZero();
        assertThat(CommandRun.of(harvest).code()).isEqualTo(1);
        assertThat(CommandRun.of("sources", "--store", store(), "nobody").code())
                .isEqualTo(2);
    }

    private static String[] with(String[] words, String... more) {
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    @Test
    void wrongWordsAndWrongListsAreToldAtOnce() throws IOException {
        String yaml = sources("");
        String wrong = Files.writeString(folder.resolve("wrong.yaml"), "sources: [{name: a, kind: ftp}]")
                .toString();
        for (String[] words : new String[][] {
            {"harvest"},
            {"harvest", "no-such.yaml"},
            {"harvest", wrong},
            {"harvest", yaml, "--source", "nobody"},
            {"harvest", yaml, "--check", "status.json"},
            {"serve"},
            {"serve", "--sources", wrong},
            {"serve", "--sources", yaml, "--schedule", "at night"}
        }) {
            String[] all = Arrays.copyOf(words, words.length + 2);
            all[words.length] = "--store";
            all[words.length + 1] = store();
            CommandRun run = CommandRun.of(all);
            assertThat(run.code()).as(String.join(" ", words)).isEqualTo(2);
            assertThat(run.err()).isNotEmpty();
        }
    }

    @Test
    void namesTheLineOfAWrongListInTheLanguageOfItsReader() throws IOException {
        String list = Files.writeString(
                        folder.resolve("wrong.yaml"), "sources:\n  - name: a\n    kind: folder\n    pth: x\n")
                .toString();
        assertThat(CommandRun.of("harvest", list, "--lang", "zh").err())
                .contains("wrong.yaml 第 4 行：此处没有 pth 这一项，是否应为 path？");
        assertThat(CommandRun.of("serve", "--sources", list, "--lang", "en").err())
                .contains("wrong.yaml, line 4: pth is not known here; did you mean path?");
        String good = sources("");
        assertThat(CommandRun.of(
                                "serve",
                                "--sources",
                                good,
                                "--schedule",
                                "0 25 * * *",
                                "--store",
                                store(),
                                "--lang",
                                "zh")
                        .err())
                .contains("25 不是有效的小时");
    }

    @Test
    void tellsMonitorsHowTheHarvestDoes() throws IOException {
        Path file = folder.resolve("status.json");
        assertThat(CommandRun.of("harvest", "--check", file.toString()).code()).isEqualTo(3);
        assertThat(check(file, Instant.now().plusSeconds(60), 0)).isZero();
        assertThat(check(file, Instant.now().plusSeconds(60), 1)).isEqualTo(1);
        assertThat(check(file, Instant.now().minusSeconds(60), 0)).isEqualTo(3);
    }

    private int check(Path file, Instant nextBy, int unwell) throws IOException {
        HarvestStatus status = new HarvestStatus(
                Instant.now(),
                nextBy,
                State.WAITING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                2,
                unwell,
                Optional.empty());
        HarvestStatus.file(file).write(status);
        return CommandRun.of("harvest", "--check", file.toString()).code();
    }
}
