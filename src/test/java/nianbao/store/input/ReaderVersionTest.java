package nianbao.store.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderVersionTest {
    @Test
    void readersOfEarlierReleasesAreOlder() {
        assertThat(isOlder("0.1.0", "0.2.0+3f5b8c1d90ae")).isTrue();
        assertThat(isOlder("0.9.0+000000000000", "0.10.0+000000000000")).isTrue();
        assertThat(isOlder("0.9", "0.9.1")).isTrue();
    }

    @Test
    void soAreOtherBuildsOfTheSameRelease() {
        assertThat(isOlder("0.2.0", "0.2.0+3f5b8c1d90ae")).isTrue();
        assertThat(isOlder("0.2.0+ffffffffffff", "0.2.0+3f5b8c1d90ae")).isTrue();
    }

    @Test
    void theSameReaderAndLaterReleasesAreNot() {
        assertThat(isOlder("0.2.0+3f5b8c1d90ae", "0.2.0+3f5b8c1d90ae")).isFalse();
        assertThat(isOlder("0.3.0+ffffffffffff", "0.2.0+3f5b8c1d90ae")).isFalse();
    }

    private static boolean isOlder(String one, String other) {
        return new ReaderVersion(one).isOlderThan(new ReaderVersion(other));
    }
}
