package nianbao.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private CommandRun check(String... words) {
        List<String> line = new ArrayList<>(List.of("check"));
        line.addAll(Arrays.asList(words));
        line.addAll(List.of("--store", folder.resolve("nianbao.db").toString()));
        return CommandRun.of(Map.of("NIANBAO_LOG", folder.resolve("log").toString()), line.toArray(String[]::new));
    }

    @Test
    void aSoundDraftPasses() {
        CommandRun run = check("fixtures/inbox/minzhu-2024.pdf", "--lang", "zh");
        assertThat(run.out()).contains("民主镇人民政府关于2024年").contains("未发现需要核对之处。");
        assertThat(run.code()).isZero();
    }

    @Test
    void whatDoesNotAddUpIsToldAndFails() throws IOException {
        CommandRun run = check("fixtures/disputes-wrong/input.pdf", "--lang", "zh");
        assertThat(run.out()).contains("不相符（").contains("第 5 页 ").contains("，各项相加为 ");
        assertThat(run.code()).isEqualTo(4);
        assertThat(new ObjectMapper()
                        .readTree(check("fixtures/disputes-wrong/input.pdf", "--json")
                                .out())
                        .at("/findings/0/kind")
                        .asText())
                .isEqualTo("arithmetic");
    }

    @Test
    void manyOfAKindAreToldByTheirNumber() {
        assertThat(check("fixtures/word-docx-odd-cells/input.docx", "--lang", "en")
                        .out())
                .containsPattern("and [0-9]+ more \\(--all\\)");
        assertThat(check("fixtures/word-docx-odd-cells/input.docx", "--all", "--lang", "en")
                        .out())
                .doesNotContain("more (--all)");
    }
}
