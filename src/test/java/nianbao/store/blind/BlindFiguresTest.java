package nianbao.store.blind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.blind.BlindFigure.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class BlindFiguresTest {
    private static final Instant NOW = Instant.parse("2025-01-31T08:09:10Z");

    @Parameter
    private TestDatabase database = TestDatabase.SQLITE;

    @TempDir
    private Path folder = Path.of("");

    private Optional<ReportStore> opened = Optional.empty();

    /** A report whose file {@code aa} counts, and another of its files, {@code bb}. */
    @BeforeEach
    void open() {
        opened = Optional.of(ReportStore.open(database.address(folder), Clock.fixed(NOW, ZoneOffset.UTC)));
        for (String sha256 : List.of("aa", "bb")) {
            run("INSERT INTO original (sha256, name, path, archived, arrived_at) " + "VALUES ('" + sha256
                    + "', 'a.pdf', '/" + sha256 + "', 0, '2025-01-01T00:00:00Z')");
        }
        run("INSERT INTO report (id, sha256) VALUES (7, 'aa')");
        reading(1, "aa");
        reading(2, "bb");
        run("UPDATE report SET reading_id = 1");
    }

    private void reading(int number, String sha256) {
        run("INSERT INTO reading (id, sha256, reader, name, verdict, finality, tries, read_at, record, report_id)"
                + " VALUES ("
                + number + ", '" + sha256
                + "', 'r', 'a.pdf', 'review', 'final', 1, '2025-01-01T00:00:00Z', '{}', 7)");
    }

    private void correction(int number, String by, String state) {
        run("INSERT INTO correction (id, report_id, field, value, said_by, said_at, sha256, seen_status, state)"
                + " VALUES ("
                + number + ", 7, 'f', 8, '" + by + "', '2025-01-02T00:00:00Z', 'aa', 'review', '" + state
                + "')");
    }

    private void run(String sql) {
        database.run(folder, sql);
    }

    @AfterEach
    void close() {
        opened.ifPresent(ReportStore::close);
    }

    private <T> T write(Function<BlindFigures, T> work) {
        return opened.orElseThrow().write(tables -> work.apply(tables.blindFigures()));
    }

    private boolean ask(String sha256, String by) {
        return write(figures -> figures.ask(sha256, "f", by));
    }

    private List<BlindFigure> toKey() {
        return write(BlindFigures::open);
    }

    private List<BlindFigure> ofReport() {
        return write(figures -> figures.of(7));
    }

    private Map<String, Integer> waiting() {
        return write(BlindFigures::waiting);
    }

    private Set<String> unsettled() {
        return write(figures -> figures.unsettled("aa"));
    }

    private BlindKeying keying() {
        return write(figures -> figures.keyings(1)).get(0);
    }

    private BlindFigure only() {
        assertThat(toKey()).hasSize(1);
        return toKey().get(0);
    }

    private void key(Keyed keyed, String by) {
        BlindFigure figure = only();
        write(figures -> {
            figures.key(figure, keyed, by);
            return true;
        });
    }

    private void setState(State state) {
        BlindFigure figure = only();
        write(figures -> {
            figures.setState(figure, state, OptionalLong.empty());
            return true;
        });
    }

    @Test
    void aFigureIsAskedForOnceAtATime() {
        assertThat(ask("aa", "li")).isTrue();
        assertThat(ask("aa", "wang")).isFalse();
        assertThat(only())
                .isEqualTo(new BlindFigure(
                        1, 7, "aa", "f", "li", NOW, State.WAITING, Optional.empty(), OptionalLong.empty()));
        setState(State.AGREED);
        assertThat(toKey()).isEmpty();
        Optional<BlindFigure> first = write(figures -> figures.open(1));
        assertThat(first).isEmpty();
        assertThat(ask("aa", "wang")).isTrue();
        assertThat(ofReport()).hasSize(1).allMatch(figure -> figure.number() > 1);
    }

    @Test
    void oneThatDiffersIsStillToBeKeyed() {
        ask("aa", "li");
        setState(State.DIFFERING);
        assertThat(only().state()).isEqualTo(State.DIFFERING);
        assertThat(unsettled()).containsExactly("f");
        setState(State.ILLEGIBLE);
        assertThat(toKey()).isEmpty();
        assertThat(unsettled()).containsExactly("f");
        ask("aa", "li");
        assertThat(unsettled()).isEmpty();
    }

    @Test
    void aFileThatCountsNoLongerWaitsForNobody() {
        ask("bb", "li");
        assertThat(toKey()).isEmpty();
        assertThat(waiting()).isEmpty();
        assertThat(ofReport()).isEmpty();
        run("UPDATE report SET reading_id = 2");
        assertThat(only().sha256()).isEqualTo("bb");
    }

    @Test
    void whoSaidItLastIsWhoKeyedItOrWhoSetIt() {
        ask("aa", "li");
        assertThat(waiting()).containsOnly(Map.entry("", 1));
        key(Keyed.NOTHING, "li");
        key(Keyed.ILLEGIBLE, "wang");
        assertThat(only().lastBy()).contains("wang");
        correction(1, "zhang", "undone");
        correction(2, "zhao", "asked");
        assertThat(only().lastBy()).contains("wang");
        correction(3, "qian", "laid");
        assertThat(only().lastBy()).contains("qian");
        assertThat(waiting()).containsOnly(Map.entry("qian", 1));
    }

    @Test
    void whatPeopleKeyedIsKeptAsItWas() {
        ask("aa", "li");
        correction(1, "zhang", "laid");
        key(Keyed.figure(new BigDecimal("123456789012.000001")), "li");
        BlindKeying first = keying();
        assertThat(first)
                .isEqualTo(new BlindKeying(
                        first.number(),
                        Keyed.figure(new BigDecimal("123456789012.000001")),
                        "li",
                        NOW,
                        OptionalLong.empty()));
        write(figures -> {
            figures.setCorrection(first, 1);
            return true;
        });
        assertThat(keying().correction()).hasValue(1);
    }

    @Test
    void numbersOfOneValueAreOne() {
        assertThat(Keyed.figure(new BigDecimal("8.0"))).isEqualTo(Keyed.of(Optional.of(new BigDecimal("8"))));
        assertThat(Keyed.figure(new BigDecimal("1E+2")).number()).contains(new BigDecimal("100"));
        assertThat(Keyed.of(Optional.empty())).isEqualTo(Keyed.NOTHING).isNotEqualTo(Keyed.ILLEGIBLE);
        assertThatThrownBy(() -> new Keyed(Keyed.Kind.FIGURE, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Keyed(Keyed.Kind.NOTHING, Optional.of(BigDecimal.ONE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
