package nianbao.pipeline.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.model.TextSource;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;
import nianbao.read.ocr.OcrReader.RecognizedPage;
import nianbao.read.ocr.PagePreview;
import nianbao.read.ocr.decode.PagePlacement;
import nianbao.report.PageSigns;
import nianbao.report.form.file.FormCatalog;
import org.junit.jupiter.api.Test;

/** Which pages of a long scan are read whole, by what first looks say. */
class PageSelectorTest {
    private static final PageSigns SIGNS = new PageSigns(FormCatalog.load());
    private static final String FOREIGN = "Demandedemaintiendelassurancesociale";
    private static final String CONTRACT = "乙方应当严格按照设计图纸组织施工";

    private final Map<Integer, PagePreview> looks = new HashMap<>();
    private final TreeSet<Integer> torn = new TreeSet<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private boolean doubted;
    private final List<Integer> read = new ArrayList<>();
    private final TreeSet<Integer> told = new TreeSet<>();
    private final TreeSet<Integer> toldToLook = new TreeSet<>();

    private List<Integer> readOf(int count) {
        List<List<RecognizedPage>> seen = new PageSelector(SIGNS, new Pages(count)).read();
        assertThat(seen).hasSize(count);
        return new ArrayList<>(new TreeSet<>(read));
    }

    @Test
    void ofALongContractTheFirstPageIsReadAlone() {
        assertThat(readOf(40)).containsExactly(1);
    }

    @Test
    void ofFewPagesAllAre() {
        assertThat(readOf(6)).hasSize(6);
    }

    @Test
    void whatIsLikelyToComeIsToldBefore() {
        readOf(6);
        assertThat(told).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(toldToLook).isEmpty();
    }

    @Test
    void ofALongContractMoreLooksAreLikely() {
        readOf(40);
        assertThat(told).containsExactly(1);
        assertThat(toldToLook).hasSize(39);
    }

    @Test
    void aPageWithASignIsReadWhole() {
        looks.put(20, new PagePreview(List.of("二、主动公开政府信息情况"), 12, 0.97, false));
        assertThat(readOf(40)).contains(20);
    }

    @Test
    void aPageThatLiesOnItsSideIsReadWhole() {
        looks.put(20, new PagePreview(List.of("号姓虱韦攻汉针吕册阁志"), 40, 0.86, false));
        assertThat(readOf(40)).containsExactly(1, 20);
    }

    @Test
    void aPageThatCannotBeLookedAtIsReadWholeAndToldSo() {
        torn.add(20);
        assertThat(readOf(40)).containsExactly(1, 20);
    }

    @Test
    void aFewPagesThatBeginInAnotherScriptAreLookedAt() {
        texts.put(1, FOREIGN);
        assertThat(readOf(6)).containsExactly(1);
    }

    @Test
    void theirReportIsFoundStill() {
        texts.put(1, FOREIGN);
        texts.put(4, "二、主动公开政府信息情况");
        looks.put(4, new PagePreview(List.of("二、主动公开政府信息情况"), 12, 0.97, false));
        assertThat(readOf(6)).hasSize(6);
    }

    @Test
    void aForeignPageWithinAReportLeavesTheRestAsItIs() {
        texts.put(3, FOREIGN);
        assertThat(readOf(6)).hasSize(6);
    }

    @Test
    void aFewDoubtedPagesAreLookedAtWhereTheFirstLookIsForeign() {
        doubted = true;
        looks.put(1, new PagePreview(List.of(FOREIGN), FOREIGN.length(), 0.97, false));
        assertThat(readOf(2)).isEmpty();
        looks.put(1, new PagePreview(List.of(FOREIGN + "县人民政府信息公开"), FOREIGN.length(), 0.97, false));
        assertThat(readOf(2)).hasSize(2);
    }

    @Test
    void aForeignLookThatIsAGuessSaysNothing() {
        doubted = true;
        looks.put(1, new PagePreview(List.of(FOREIGN), FOREIGN.length(), 0.8, false));
        assertThat(readOf(2)).hasSize(2);
    }

    private final class Pages implements PageSelector.Source {
        private final int count;

        Pages(int count) {
            this.count = count;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public Optional<Page> standing(int number) {
            return Optional.empty();
        }

        @Override
        public boolean isDoubted(int number) {
            return doubted;
        }

        @Override
        public List<RecognizedPage> read(int number) {
            read.add(number);
            Page page = new Page(
                    number,
                    number,
                    595,
                    842,
                    Frame.IDENTITY,
                    TextSource.OCR,
                    glyphs(texts.getOrDefault(number, "")),
                    List.of(),
                    List.of(),
                    List.of());
            return List.of(new RecognizedPage(page, PagePlacement.WHOLE));
        }

        private static List<Glyph> glyphs(String text) {
            return IntStream.range(0, text.length())
                    .mapToObj(i -> new Glyph(
                            text.substring(i, i + 1), new Box(90 + 10 * i, 90, 100 + 10 * i, 100), 10, 0, 0.97))
                    .toList();
        }

        @Override
        public PagePreview glance(int number) throws IOException {
            if (torn.contains(number)) {
                throw new IOException("torn");
            }
            return looks.getOrDefault(number, new PagePreview(List.of(CONTRACT), CONTRACT.length(), 0.97, false));
        }

        @Override
        public int ahead() {
            return 2;
        }

        @Override
        public void willRead(int number) {
            told.add(number);
        }

        @Override
        public void willGlance(int number) {
            toldToLook.add(number);
        }
    }
}
