package nianbao.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void alignsHanCharacters() {
        TextTable table = new TextTable();
        table.add(List.of("年报", "1"));
        table.add(List.of("a", "2"));
        assertThat(table.lines()).containsExactly("年报  1", "a     2");
    }

    @Test
    void aVeryLongNameWidensNoOtherRowAndALineBreakBreaksNone() {
        TextTable table = new TextTable();
        table.add(List.of("长".repeat(83), "1"));
        table.add(List.of("a\nb", "2"));
        assertThat(table.lines()).containsExactly("长".repeat(83) + "  1", "a\uFFFDb  2");
    }
}
