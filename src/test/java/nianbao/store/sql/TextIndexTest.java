package nianbao.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nianbao.store.TestDatabase;
import nianbao.store.sql.TextIndex.Phrase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TextIndexTest {
    private static final int MANY = 100;

    private final Connection connection;
    private final TextIndex index;

    TextIndexTest(TestDatabase kind, @TempDir Path folder) {
        Database database = kind.address(folder).database();
        connection = database.openToWrite();
        Sql sql = new Sql(database, connection);
        sql.run(
                kind == TestDatabase.SQLITE
                        ? "CREATE VIRTUAL TABLE words USING fts5(name, body, content = '', contentless_delete = 1,"
                                + " tokenize = 'ascii')"
                        : "CREATE TABLE words (report_id BIGINT PRIMARY KEY, name TEXT, body TEXT)");
        index = database.textIndex(sql, "words", List.of("name", "body"));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private List<Long> find(Phrase... phrases) {
        return index.find(List.of(phrases), MANY);
    }

    private static Phrase phrase(String... tokens) {
        return new Phrase(Optional.empty(), List.of(tokens));
    }

    @Test
    void tokensOfAPhraseFollowEachOtherInOneColumn() {
        index.put(1, List.of("甲乙 乙丙", ""));
        index.put(2, List.of("甲乙", "乙丙"));
        index.put(3, List.of("", "乙丙 甲乙"));
        assertThat(find(phrase("甲乙", "乙丙"))).containsExactly(1L);
        assertThat(find(phrase("甲乙"), phrase("乙丙"))).containsExactly(3L, 2L, 1L);
    }

    @Test
    void aColumnCanBeNamed() {
        index.put(1, List.of("甲", "乙"));
        index.put(2, List.of("乙", "甲"));
        assertThat(find(new Phrase(Optional.of("body"), List.of("甲")))).containsExactly(2L);
        assertThat(find(new Phrase(Optional.of("body"), List.of("甲")), phrase("乙")))
                .containsExactly(2L);
    }

    @Test
    void theLargestNumbersComeFirstAndNoMoreThanAskedFor() {
        for (int row = 1; row <= 5; row++) {
            index.put(row, List.of("甲", ""));
        }
        assertThat(index.find(List.of(phrase("甲")), 2)).containsExactly(5L, 4L);
    }

    @Test
    void aRowIsReplacedAndRemoved() {
        index.put(1, List.of("甲", ""));
        index.put(1, List.of("乙", ""));
        assertThat(find(phrase("甲"))).isEmpty();
        assertThat(find(phrase("乙"))).containsExactly(1L);
        index.remove(1);
        assertThat(find(phrase("乙"))).isEmpty();
    }

    @Test
    void whatQueriesAreMadeOfIsAWordLikeOthers() {
        index.put(1, List.of("and or not near", "a"));
        assertThat(find(phrase("or", "not"))).containsExactly(1L);
        assertThat(find(phrase("\"or\" AND \"x"))).isEmpty();
    }

    @Test
    void aPhraseHasATokenAtLeast() {
        assertThatThrownBy(() -> phrase()).isInstanceOf(IllegalArgumentException.class);
    }
}
