package nianbao.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nianbao.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people changed in one store, and that it is said again in another. */
class ChangesCommandTest {
    private static final String REPORT = "fixtures/inbox/minzhu-2024.pdf";
    private static final String NAME = "岚皋县民主镇人民政府/2024";
    private static final String FIELD = "requests.new.total";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void changesAreWrittenOutAndSaidAgain() throws IOException {
        assertThat(run("one", "ingest", REPORT).code()).isZero();
        run("one", "correct", NAME, FIELD, "9", "--by", "李明", "--note", "=seen");
        run("one", "correct", NAME, FIELD, "--undo", "--by", "王芳");
        run("one", "correct", NAME, FIELD, "8", "--by", "王芳");
        CommandRun table = run("one", "changes");
        assertThat(table.out()).contains(",李明,figure,set,").contains(",'=seen,");
        assertThat(run("one", "changes", "--by", "李明", "--json").out().lines()).hasSize(1);
        assertThat(run("one", "changes", "--report", NAME, "--since", "2001-01-01", "--json")
                        .out()
                        .lines())
                .hasSize(3);
        assertThat(run("one", "changes", "--since", "2999-01-01", "--json").out())
                .isEmpty();

        Path file = Files.writeString(folder.resolve("changes.csv"), table.out());
        run("other", "ingest", REPORT);
        assertThat(run("other", "changes", "--replay", file.toString()).out())
                .contains("changes: 3 said again, 0 already there");
        assertThat(run("other", "changes", "--replay", file.toString()).out())
                .contains("changes: 0 said again, 3 already there");
        assertThat(run("other", "changes").out()).isEqualTo(table.out());
    }

    @Test
    void whatCannotBeDoneIsToldAndNothingIsSaid() throws IOException {
        run("one", "ingest", REPORT);
        run("one", "correct", NAME, FIELD, "9", "--by", "李明");
        Path changes = Files.writeString(
                folder.resolve("changes.jsonl"), run("one", "changes", "--json").out());
        run("other", "ingest", "fixtures/inbox/pingyuan-2024.pdf");
        CommandRun elsewhere = run("other", "changes", "--replay", changes.toString());
        assertThat(elsewhere.code()).isEqualTo(2);
        assertThat(elsewhere.err()).contains("line 1").contains("Nothing was said again.");
        Path none = Files.writeString(folder.resolve("none.csv"), "a,b\n1,2\n");
        assertThat(run("one", "changes", "--replay", none.toString()).err()).contains("line 1 is none of a table");
        assertThat(run("one", "changes", "--replay", none.toString(), "--by", "x")
                        .err())
                .contains("no other choice");
        assertThat(run("one", "changes", "--since", "yesterday").err()).contains("not a day");
    }

    private CommandRun run(String store, String command, String... words) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(words));
        all.addAll(
                List.of("--store", folder.resolve(store).resolve("nianbao.db").toString(), "--lang", "en"));
        return CommandRun.of(all.toArray(String[]::new));
    }
}
