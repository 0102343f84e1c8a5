package nianbao.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyKindTest {
    private static final String LANGAO = "610925";

    @Test
    void aGovernmentIsKnownByItsNameOrByThatOfItsDivision() {
        assertThat(BodyKind.of("岚皋县人民政府", LANGAO)).isEqualTo(BodyKind.GOVERNMENT);
        assertThat(BodyKind.of("岚皋县", LANGAO)).isEqualTo(BodyKind.GOVERNMENT);
        assertThat(BodyKind.of("安康市岚皋区", LANGAO)).isEqualTo(BodyKind.GOVERNMENT);
        assertThat(BodyKind.of("岚皋县人民政府办公室", LANGAO)).isEqualTo(BodyKind.OFFICE);
        assertThat(BodyKind.of("岚皋县民主镇", "610925106")).isEqualTo(BodyKind.TOWN);
    }

    /** There are towns that are called so, far away. */
    @Test
    void anAuthorityIsNoGovernmentThoughATownIsCalledSo() {
        assertThat(BodyKind.of("岚皋县林业局", LANGAO)).isEqualTo(BodyKind.DEPARTMENT);
        assertThat(BodyKind.of("岚皋县社会事务局", LANGAO)).isEqualTo(BodyKind.DEPARTMENT);
        assertThat(BodyKind.of("", LANGAO)).isEqualTo(BodyKind.DEPARTMENT);
    }
}
