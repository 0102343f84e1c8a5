package nianbao.pipeline.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import nianbao.detect.type.TypeDetector;
import nianbao.model.SourceFile;
import nianbao.model.document.Content;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.lines.LineFilter;
import nianbao.read.ocr.lines.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines of prose are read of pages that are read ahead of their turn. */
class PagePrefetcherTest {
    private static final int PAGES = 4;

    private record Choice(int lead, int prose) implements LineFilter {
        @Override
        public Set<TextLine> left(List<TextLine> lines, List<PixelBox> tables) {
            return Set.of();
        }

        @Override
        public int led() {
            return Math.min(lead, prose);
        }

        @Override
        public boolean isAsWith(int other) {
            return Math.min(other, prose) == led();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void thePagesBeforeDecideHowManyAreRead(int threads) throws IOException {
        assertThat(leads(threads, 3)).containsExactly(8, 5, 2, 0);
        assertThat(leads(threads, 8)).containsExactly(8, 0, 0, 0);
    }

    /** Lines of prose that pages are read with, each of which has so many. */
    private static List<Integer> leads(int threads, int prose) throws IOException {
        List<Integer> leads = new ArrayList<>();
        try (OcrReaders readers = OcrReaders.open();
                DocumentImages sheets = DocumentImages.of(file());
                PageExecutor work = readers.work(threads)) {
            Content.Paged content = new Content.Paged(TypeDetector.PNG, List.of(), List.of());
            PagePrefetcher pages =
                    new PagePrefetcher(sheets, content, work, lead -> new Choice(lead, prose), () -> {}, 0);
            IntStream.rangeClosed(1, PAGES).forEach(pages::willRead);
            for (int number = 1; number <= PAGES; number++) {
                assertThat(pages.read(number)).hasSize(1);
                leads.add(((Choice) pages.choice(number)).lead());
            }
        }
        return leads;
    }

    @Test
    void straightenedImagesAreKeptWhileThereIsRoom() throws IOException {
        assertThat(kept(Long.MAX_VALUE)).isEqualTo(PAGES);
        try (OcrReaders readers = OcrReaders.open();
                DocumentImages sheets = DocumentImages.of(file())) {
            long one = readers.first().read(sheets.image(1), 1, LineFilter.ALL).get(0).straight().stream()
                    .mapToLong(straight -> straight.sheet().bytes())
                    .sum();
            assertThat(kept(2 * one + 1)).isEqualTo(2);
        }
    }

    /** Pages that were read with their image kept, where so many bytes are there for these. */
    private static long kept(long room) throws IOException {
        try (OcrReaders readers = OcrReaders.open();
                DocumentImages sheets = DocumentImages.of(file());
                PageExecutor work = readers.work(1)) {
            Content.Paged content = new Content.Paged(TypeDetector.PNG, List.of(), List.of());
            PagePrefetcher pages =
                    new PagePrefetcher(sheets, content, work, lead -> new Choice(lead, 0), () -> {}, room);
            return IntStream.rangeClosed(1, PAGES)
                    .filter(number -> pages.read(number).get(0).straight().isPresent())
                    .count();
        }
    }

    private static SourceFile file() throws IOException {
        BufferedImage image = new BufferedImage(420, 594, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 420, 594);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        List<SourceFile> parts = IntStream.rangeClosed(1, PAGES)
                .mapToObj(number -> SourceFile.single(number + ".png", TypeDetector.PNG, png.toByteArray()))
                .toList();
        return new SourceFile("pages.zip", "application/zip", new byte[] {1}, parts);
    }
}
