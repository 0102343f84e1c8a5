package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.image.Blob;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;

class LinePiecesTest {
    private static final double DPI = 200;

    private final List<Blob> blobs = new ArrayList<>();

    @Test
    void aBrokenFrameIsNoText() {
        int[] tops = {100, 170, 200, 290, 330};
        int[] ends = {160, 190, 280, 310, 400};
        for (int i = 0; i < tops.length; i++) {
            ink(100 + i % 2, tops[i], 104 + i % 2, ends[i]);
            ink(tops[i], 90, ends[i], 94);
        }

        assertThat(LinePieces.without(blobs, DPI)).isEmpty();
    }

    @Test
    void aColumnOfOnesIsText() {
        for (int row = 0; row < 10; row++) {
            ink(100, 100 + 40 * row, 104, 122 + 40 * row);
        }

        assertThat(LinePieces.without(blobs, DPI)).hasSize(10);
    }

    @Test
    void onesBesideAFrameThatIsNotTheirsAreText() {
        for (int row = 0; row < 5; row++) {
            ink(100, 100 + 70 * row, 104, 160 + 70 * row);
            ink(108, 120 + 70 * row, 112, 142 + 70 * row);
        }

        assertThat(LinePieces.without(blobs, DPI))
                .hasSize(5)
                .allMatch(blob -> blob.box().left() == 108);
    }

    @Test
    void dashesFarFromEachOtherAreText() {
        for (int i = 0; i < 5; i++) {
            ink(100 + 150 * i, 100, 160 + 150 * i, 104);
        }

        assertThat(LinePieces.without(blobs, DPI)).hasSize(5);
    }

    @Test
    void aDashOfTwoPiecesIsText() {
        ink(100, 100, 210, 104);
        ink(214, 100, 330, 104);

        assertThat(LinePieces.without(blobs, DPI)).hasSize(2);
    }

    @Test
    void aStrokeBesideAFrameIsText() {
        for (int row = 0; row < 5; row++) {
            ink(100, 100 + 70 * row, 104, 160 + 70 * row);
        }
        ink(96, 131, 108, 133); // 一, which is level

        assertThat(LinePieces.without(blobs, DPI)).extracting(Blob::id).containsExactly(5);
    }

    private void ink(int left, int top, int right, int bottom) {
        PixelBox box = new PixelBox(left, top, right, bottom);
        blobs.add(new Blob(blobs.size(), box, (int) box.area()));
    }
}
