package nianbao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nianbao.detect.type.TypeDetector;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Value;
import nianbao.model.SourceFile;
import org.junit.jupiter.api.Test;

/** An article that its site served on two pages. */
class ArticlePagesTest {
    @Test
    void pagesOfAnArticleAreReadAsOne() throws IOException {
        String page = Files.readString(Path.of("fixtures/web-page/input.html"));
        int half = page.indexOf("<p class=h>三、");
        String start = page.substring(0, page.indexOf("<p class=para>本报告"));
        String end = page.substring(page.indexOf("</div></div><div class=related>"));
        List<SourceFile> pages = List.of(
                file("001.html", page.substring(0, half) + end), file("002.html", start + page.substring(half)));
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH, Extent.WHOLE)) {
            ReportRecord whole = pipeline.read(file("whole.html", page));
            ReportRecord parts = pipeline.read(new SourceFile("a.zip", TypeDetector.ARTICLE, new byte[1], pages));
            assertThat(parts.report()).isEqualTo(whole.report());
            assertThat(parts.values()).extracting(Value::value).isEqualTo(values(whole));
            assertThat(parts.sections().orElseThrow()).extracting(Section::text).isEqualTo(texts(whole));
            assertThat(parts.verdict()).isEqualTo(whole.verdict());
        }
    }

    private static List<?> values(ReportRecord record) {
        return record.values().stream().map(Value::value).toList();
    }

    private static List<?> texts(ReportRecord record) {
        return record.sections().orElseThrow().stream().map(Section::text).toList();
    }

    private static SourceFile file(String name, String html) {
        return SourceFile.single(name, TypeDetector.HTML, html.getBytes(StandardCharsets.UTF_8));
    }
}
