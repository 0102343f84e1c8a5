package nianbao.pipeline.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import nianbao.model.SourceFile;
import org.junit.jupiter.api.Test;

class DocumentImagesTest {
    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }

    private static SourceFile image(byte[] bytes) {
        return SourceFile.single("1.png", "image/png", bytes);
    }

    @Test
    void pagesOfAllPartsAreCountedThrough() throws IOException {
        SourceFile archive =
                new SourceFile("a.zip", "application/zip", new byte[0], List.of(image(png()), image(png())));
        try (DocumentImages sheets = DocumentImages.of(archive)) {
            assertThat(sheets.count()).isEqualTo(2);
            assertThat(sheets.pixels(2)).isEqualTo(600);
            assertThat(sheets.image(2).image().getWidth()).isEqualTo(30);
        }
    }

    /** Work on a page waits for room by this number: one too small would let many large pages fill the heap. */
    @Test
    void aPageWhoseSizeCannotBeToldMayHaveAnyNumberOfPixels() throws IOException {
        try (DocumentImages sheets = DocumentImages.of(image(Arrays.copyOf(png(), 12)))) {
            assertThat(sheets.pixels(1)).isEqualTo(Long.MAX_VALUE);
        }
    }
}
