package nianbao.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import nianbao.cli.CommandRun;
import nianbao.review.account.AccountService;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsCommandTest {
    private static final String PASSWORD = "correct horse 电池";

    @TempDir
    private Path folder = Path.of("");

    private Path database = Path.of("");

    @BeforeEach
    void makeStore() {
        database = folder.resolve("n.db");
        open().close();
    }

    private ReportStore open() {
        return ReportStore.open(StoreAddress.of(database), Clock.systemUTC());
    }

    /** Runs the command with this on standard input. */
    private CommandRun run(String input, String... words) {
        String[] all = Stream.concat(
                        Stream.of("accounts", "--lang", "en", "--store", database.toString()), Stream.of(words))
                .toArray(String[]::new);
        return CommandRun.of(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), Map.of(), all);
    }

    @Test
    void anAccountIsAddedChangedDisabledAndListed() {
        assertThat(run("").out()).contains("There is no account");
        CommandRun added = run(PASSWORD + "\n", "add", "李明", "--role", "admin", "--by", "root");
        assertThat(added.code()).isZero();
        assertThat(added.out()).isEqualTo("added: 李明, administrator\n");
        try (ReportStore store = open()) {
            assertThat(new AccountService(store).enter("李明", PASSWORD)).isPresent();
            assertThat(new AccountService(store).changes().get(0).by()).isEqualTo("root");
        }
        assertThat(run(PASSWORD + "\r\n", "add", "wang", "--role", "reader").code())
                .isZero();
        assertThat(run("", "role", "wang", "--role", "reviewer").out()).isEqualTo("wang is reviewer now\n");
        assertThat(run("a new sentence for wang\n", "password", "wang").code()).isZero();
        assertThat(run("", "disable", "wang").out()).isEqualTo("disabled: wang\n");
        String listed = run("").out();
        assertThat(listed.lines().map(line -> line.replaceAll(" +", " ")))
                .anyMatch(line -> line.startsWith("李明 administrator may enter"))
                .anyMatch(line -> line.startsWith("wang reviewer disabled"));
        assertThat(listed).doesNotContain("argon2");
        assertThat(run("", "enable", "wang").code()).isZero();
        try (ReportStore store = open()) {
            assertThat(new AccountService(store).enter("wang", "a new sentence for wang"))
                    .isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "add li --role reader | - | no password came from standard input",
                "add li --role reader | short | A password has at least 12 characters.",
                "add li | correct horse | say what the account may do",
                "add li --role root | correct horse | say what the account may do",
                "add | correct horse | say whose account",
                "password li | correct horse | There is no account of the name li.",
                "remove li | - | unknown: remove",
                "disable li --role reader | - | --role goes with add and role only",
                "--role reader | - | --role goes with add and role only"
            })
    void whatCannotBeIsAnErrorOfUsage(String words, String input, String told) {
        CommandRun run = run(input == null ? "" : input + "\n", words.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith(told);
    }

    @Test
    void theLastAdministratorStays() {
        run(PASSWORD + "\n", "add", "li", "--role", "admin");
        CommandRun refused = run("", "disable", "li");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).startsWith("This is the last administrator");
    }

    @Test
    void aPasswordIsNoArgument() {
        assertThat(run("", "add", "li", "correct horse battery", "--role", "admin")
                        .code())
                .isEqualTo(2);
        assertThat(CommandRun.of("accounts", "--lang", "en", "--help").out())
                .contains("standard input")
                .doesNotContain("--password");
    }
}
