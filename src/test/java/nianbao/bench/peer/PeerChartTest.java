package nianbao.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import nianbao.bench.peer.KnownReport.Score;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The chart of what came of the programs. */
class PeerChartTest {
    private static final PeerChart.Labels LABELS = new PeerChart.Labels("每页秒数", "正确", "提示存疑", "错误且无提示", "未给出");

    private static List<Element> elements(String svg, String name) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String chart(PeerTrial.Row... rows) {
        return PeerChart.svg(List.of(new PeerChart.Panel("电子文件：2，页：4", 4, List.of(rows))), LABELS);
    }

    private static List<Double> bars(String svg, String colour) throws Exception {
        return elements(svg, "rect").stream()
                .filter(bar -> bar.getAttribute("fill").equals(colour)
                        && bar.getAttribute("height").equals("12"))
                .map(bar -> Double.valueOf(bar.getAttribute("width")))
                .toList();
    }

    @Test
    void barsAreAsLongAsWhatTheyShow() throws Exception {
        String svg = chart(
                new PeerTrial.Row("this", 8, 100, new Score(1000, 900, 0, 60)),
                new PeerTrial.Row("other <1>", 2, 100, new Score(1000, 500, 250, 0)));

        List<Double> times = bars(svg, "#666");
        assertThat(times).hasSize(2);
        assertThat(times.get(1)).isEqualTo(times.get(0) / 4);
        List<Double> right = bars(svg, "#1f6fb4");
        assertThat(right.get(1) / right.get(0)).isBetween(0.55, 0.56);
        assertThat(bars(svg, "#cc0000")).singleElement().isEqualTo(right.get(1) / 2);
        assertThat(bars(svg, "#e08a00")).hasSize(1);
        assertThat(bars(svg, "#d8d8d8")).hasSize(2);
        assertThat(elements(svg, "text").stream().map(Element::getTextContent).collect(Collectors.joining("\n")))
                .contains("电子文件：2，页：4", "2.000", "0.500", "other <1>", "错误且无提示");
    }

    @Test
    void oneWrongFigureAmongThousandsIsSeen() throws Exception {
        String svg = chart(new PeerTrial.Row("this", 8, 100, new Score(100000, 99999, 1, 0)));

        assertThat(bars(svg, "#cc0000")).containsExactly(1.0);
    }

    /** A program may give more figures than are printed, of which the rest are wrong. */
    @Test
    void figuresThatAreNotPrintedStayInTheBar() throws Exception {
        String svg = chart(
                new PeerTrial.Row("full", 8, 100, new Score(100, 100, 0, 0)),
                new PeerTrial.Row("more", 8, 100, new Score(100, 80, 120, 0)));

        double whole = bars(svg, "#1f6fb4").get(0);
        assertThat(bars(svg, "#1f6fb4").get(1) + bars(svg, "#cc0000").get(0)).isEqualTo(whole);
        assertThat(bars(svg, "#d8d8d8")).isEmpty();
    }
}
