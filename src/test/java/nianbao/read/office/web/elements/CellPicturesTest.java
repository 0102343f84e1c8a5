package nianbao.read.office.web.elements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.web.WebDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a picture that the page holds, and that is shown as it is, is handed on. */
class CellPicturesTest {
    private static final String DATA = "data:image/png;base64,AQID";

    private static Map<String, byte[]> pictures(String image) {
        String page = "<p>一、总体情况</p><table><tr><td>规章<td>" + image + "</tr><tr><td>文件<td>5</tr></table>";
        return WebDocument.read(page.getBytes(StandardCharsets.UTF_8), OfficeLimits.DEFAULT)
                .pictures();
    }

    @Test
    void thatThePageHoldsIsHandedOn() {
        assertThat(pictures("<img src='" + DATA + "' alt=391 width=20>").get("img #1"))
                .containsExactly(1, 2, 3);
        assertThat(pictures("<img src='data:image/png,%01%02%03'>").get("img #1"))
                .containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=391.png>",
                "<img src='" + DATA + "' srcset='b.png 2x'>",
                "<img src='" + DATA + "' data-src=b.png>",
                "<img src='" + DATA + "' onload='f()'>",
                "<picture><source srcset=b.png><img src='" + DATA + "'></picture>",
                "<img src='data:image/png;base64,???'>",
                "<span style='display:none'><img src='" + DATA + "'></span>",
            })
    void othersAreNot(String image) {
        assertThat(pictures(image)).isEmpty();
    }
}
