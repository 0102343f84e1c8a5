package nianbao.read.ocr.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasterPixelsTest {
    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_USHORT_565_RGB})
    void rowsAreWhatTheImageSays(int type) {
        BufferedImage image = new BufferedImage(17, 3, type);
        Random random = new Random(1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        int[] row = new int[image.getWidth()];

        RasterPixels.row(image, 1, row);

        for (int x = 0; x < row.length; x++) {
            assertThat(row[x] & 0xFFFFFF).isEqualTo(image.getRGB(x, 1) & 0xFFFFFF);
        }
    }
}
