package nianbao.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.cli.CommandRun;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
    void whatDoesNotAddUpIsToldAndWrittenOnASheetToSendBack() throws IOException {
        Path html = folder.resolve("sheet.html");
        Path pdf = folder.resolve("sheet.pdf");
        CommandRun run = check(
                "fixtures/disputes-wrong/input.pdf",
                "fixtures/negative-one-page/input.pdf",
                "--html",
                html.toString(),
                "--pdf",
                pdf.toString(),
                "--lang",
                "zh");
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out()).contains("须更正（1 处）：").contains("第 5 页 ").contains("，按勾稽关系应为 1");
        assertThat(run.err()).contains("已写出 " + html).contains("已写出 " + pdf);
        assertThat(Files.readString(html))
                .contains("<html lang=\"zh-CN\">", "1 处须更正", "第 5 页", "按勾稽关系应为 1", "对照台账核实", "不是年报")
                .doesNotContain("<script", "http:", "https:", "src=");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("1 处须更正", "对照台账核实", "nianbao");
        }

        CommandRun again = check("no-such-file.pdf", "--html", html.toString(), "--lang", "en");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains(html.toString());
    }

    @Test
    void aProgramIsToldAndAFileThatCannotBeReadIsNoSoundDraft() throws IOException {
        CommandRun run = check("fixtures/disputes-wrong/input.pdf", "fixtures/damaged-empty/input.pdf", "--json");
        assertThat(run.code()).isEqualTo(1);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(lines.get(0)).at("/findings/0/kind").asText()).isEqualTo("arithmetic");
        assertThat(json.readTree(lines.get(1)).at("/findings/0/level").asText()).isEqualTo("fail");
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
