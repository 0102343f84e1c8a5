package nianbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.stream.IntStream;
import nianbao.model.ReportRecord.Status;
import nianbao.words.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitmapTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyStatusOfTheLegendCanBeDrawn(String language) {
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        for (Status status : Status.values()) {
            assertThat(BitmapText.canDraw(messages.text("show.status." + status.id()) + " 0123456789"))
                    .as(status.id())
                    .isTrue();
        }
        assertThat(BitmapText.canDraw("龘")).isFalse();
    }

    @Test
    void textInTwoScriptsEndsWhereItIsTold() {
        BufferedImage picture = new BufferedImage(100, 30, BufferedImage.TYPE_INT_RGB);
        BitmapText text = new BitmapText(picture.createGraphics(), 2);
        assertThat(text.width("白1")).isEqualTo(16 + 8);
        assertThat(text.height("白1")).isEqualTo(16);
        assertThat(text.height("1")).isEqualTo(10);
        text.draw("白1", 60, 5, Color.WHITE);
        int[] inked = IntStream.range(0, 100)
                .filter(x -> IntStream.range(0, 30).anyMatch(y -> (picture.getRGB(x, y) & 0xFF) != 0))
                .toArray();
        assertThat(inked[0]).isBetween(36, 40);
        assertThat(inked[inked.length - 1]).isEqualTo(57);
        assertThat(IntStream.range(0, 100)
                        .filter(x -> (picture.getRGB(x, 4) & 0xFF) != 0 || (picture.getRGB(x, 21) & 0xFF) != 0))
                .isEmpty();
    }
}
