package nianbao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.model.TextSource;
import nianbao.model.document.Content;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;
import nianbao.report.PageSigns;
import nianbao.report.form.file.FormCatalog;
import org.junit.jupiter.api.Test;

/** Pages of long documents that are of no report do not stay in memory. */
class LongDocumentFilterTest {
    private static final String TITLE = "柳林镇2024年政府信息公开工作年度报告";

    private static Page page(int number, String text) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            glyphs.add(new Glyph(text.substring(i, i + 1), new Box(50 + 10 * i, 50, 60 + 10 * i, 60), 10, 0, 1));
        }
        return new Page(
                number, number, 595, 842, Frame.IDENTITY, TextSource.DIGITAL, glyphs, List.of(), List.of(), List.of());
    }

    /** The numbers of the pages that keep their letters, of {@code count} pages with a title on one. */
    private static List<Integer> kept(int count, int titled) {
        List<Page> pages = IntStream.rangeClosed(1, count)
                .mapToObj(number -> page(number, number == titled ? TITLE : "The rest is silence"))
                .toList();
        Content.Paged content = LongDocumentFilter.withoutOthers(
                new Content.Paged("application/pdf", pages, List.of()), new PageSigns(FormCatalog.load()));
        assertThat(content.pages()).hasSize(count);
        return content.pages().stream()
                .filter(page -> !page.glyphs().isEmpty())
                .map(Page::number)
                .toList();
    }

    @Test
    void aBookKeepsNothing() {
        assertThat(kept(60, 0)).isEmpty();
    }

    @Test
    void aReportInAVolumeIsKeptWithThePagesAroundIt() {
        assertThat(kept(100, 50))
                .containsExactlyElementsOf(IntStream.rangeClosed(38, 62).boxed().toList());
    }

    @Test
    void documentsAsLongAsReportsAreLeftAlone() {
        assertThat(kept(40, 0)).hasSize(40);
    }
}
