package nianbao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAddressTest {
    @Test
    void aServerHasItsFilesWhereItsAddressSays() {
        StoreAddress address = StoreAddress.of("jdbc:postgresql://db:5433/年报?user=li&files=/srv/a%20b&sslmode=require");
        assertThat(address.originals()).isEqualTo(Path.of("/srv/a b/originals"));
        assertThat(address.lock("harvest")).isEqualTo(Path.of("/srv/a b/harvest-lock"));
        assertThat(address.files()).isEmpty();
        assertThat(address).hasToString("jdbc:postgresql://db:5433/年报");
        assertThat(address.place()).isEqualTo("jdbc:postgresql://db:5433/年报");
    }

    @Test
    void elseTheyAreInAFolderOfItsName() {
        assertThat(StoreAddress.of("jdbc:postgresql://db/nianbao").originals())
                .isEqualTo(Path.of("nianbao-data/nianbao/originals").toAbsolutePath());
    }

    @Test
    void whatBelongsToAFileLiesBesideIt() {
        StoreAddress address = StoreAddress.of("/srv/nianbao.db");
        assertThat(address.originals()).isEqualTo(Path.of("/srv/originals"));
        assertThat(address.lock("harvest")).isEqualTo(Path.of("/srv/nianbao.db.harvest-lock"));
        assertThat(address.own("notices")).isEqualTo(Path.of("/srv/nianbao.db.notices"));
        assertThat(address.files()).containsExactly(Path.of("/srv/nianbao.db"));
    }

    /** Neither in what is told nor in what is looked at later. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/nianbao?user=li&password=s3cret",
                "jdbc:postgresql://db/nianbao?PASSWORD=s3cret",
                "jdbc:postgresql://db/nianbao?sslpassword=s3cret",
                "jdbc:postgresql://li:s3cret@db/nianbao",
                "postgresql://li:s3cret@db/nianbao",
                "jdbc:mysql://li:s3cret@db/nianbao?password=s3cret"
            })
    void aPasswordIsRefusedAndNotTold(String words) {
        assertThatThrownBy(() -> StoreAddress.of(words))
                .isInstanceOf(BadAddressException.class)
                .message()
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://db/nianbao, cli.store.unknown",
        "jdbc:postgresql:nianbao, cli.store.server",
        "jdbc:postgresql://db/, cli.store.server",
        "postgresql://db/nianbao, cli.store.server",
        "jdbc:postgresql://db/nianbao?files=/srv/100%, cli.store.server",
        "jdbc:postgresql://db/nianbao?password=a, cli.store.password"
    })
    void whatIsWrongIsTold(String words, String key) {
        assertThatThrownBy(() -> StoreAddress.of(words))
                .isInstanceOfSatisfying(
                        BadAddressException.class,
                        wrong -> assertThat(wrong.key()).isEqualTo(key));
    }
}
