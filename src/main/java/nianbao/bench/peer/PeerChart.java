package nianbao.bench.peer;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws what came of the programs as SVG: for each its seconds a page, and what became of the figures that are printed. */
public final class PeerChart {
    private static final int NAME_WIDTH = 190;
    private static final int TIME_WIDTH = 150;
    private static final int FIGURES_LEFT = NAME_WIDTH + TIME_WIDTH + 70;
    private static final int FIGURES_WIDTH = 370;
    private static final int WIDTH = FIGURES_LEFT + FIGURES_WIDTH + 15;
    private static final int ROW = 20;
    private static final int HEAD = 40;
    private static final int BAR = 12;
    private static final String RIGHT = "#1f6fb4";
    private static final String TOLD = "#e08a00";
    private static final String WRONG = "#cc0000";
    private static final String MISSING = "#d8d8d8";

    private final Labels labels;
    private final StringBuilder svg = new StringBuilder();

    private PeerChart(Labels labels) {
        this.labels = labels;
    }

    /** What stands in the chart, in the language of its reader. */
    public record Labels(String seconds, String right, String told, String wrong, String missing) {}

    /** Programs that read the same files. */
    public record Panel(String title, int pages, List<PeerTrial.Row> rows) {
        public Panel {
            rows = List.copyOf(rows);
        }

        private int height() {
            return HEAD + ROW * rows.size() + 12;
        }
    }

    /** A panel under the other. The longest bar of time is as wide as its column; a bar of figures is all that are printed. */
    public static String svg(List<Panel> panels, Labels labels) {
        PeerChart chart = new PeerChart(labels);
        int height = panels.stream().mapToInt(Panel::height).sum() + 8;
        chart.add(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='11'>%n"
                        + "<rect width='100%%' height='100%%' fill='#fff'/>%n",
                WIDTH, height);
        int top = 4;
        for (Panel panel : panels) {
            chart.draw(panel, top);
            top += panel.height();
        }
        return chart.svg.append("</svg>\n").toString();
    }

    private void draw(Panel panel, int top) {
        add("<text x='8' y='%d' font-weight='bold'>%s</text>%n", top + 14, escaped(panel.title()));
        add("<text x='%d' y='%d' fill='#555'>%s</text>%n", NAME_WIDTH, top + 32, escaped(labels.seconds()));
        double x = FIGURES_LEFT;
        for (Map.Entry<String, String> part : List.of(
                Map.entry(RIGHT, labels.right()),
                Map.entry(TOLD, labels.told()),
                Map.entry(WRONG, labels.wrong()),
                Map.entry(MISSING, labels.missing()))) {
            add("<rect x='%.0f' y='%d' width='9' height='9' fill='%s'/>", x, top + 23, part.getKey());
            add("<text x='%.0f' y='%d' fill='#555'>%s</text>%n", x + 12, top + 32, escaped(part.getValue()));
            x += 22 + 5.6 * width(part.getValue());
        }
        double slowest =
                panel.rows().stream().mapToDouble(PeerTrial.Row::seconds).max().orElse(1);
        for (int i = 0; i < panel.rows().size(); i++) {
            draw(panel.rows().get(i), panel.pages(), slowest, top + HEAD + ROW * i);
        }
    }

    private void draw(PeerTrial.Row row, int pages, double slowest, int top) {
        add("<text x='%d' y='%d' text-anchor='end'>%s</text>", NAME_WIDTH - 8, top + 10, escaped(row.name()));
        double length = TIME_WIDTH * row.seconds() / slowest;
        bar(NAME_WIDTH, top, length, "#666");
        add("<text x='%.1f' y='%d' fill='#555'>%.3f</text>", NAME_WIDTH + length + 5, top + 10, row.seconds() / pages);
        KnownReport.Score score = row.score();
        int given = score.right() + score.told() + score.wrong();
        int all = Math.max(1, Math.max(score.printed(), given));
        double x = FIGURES_LEFT;
        for (Map.Entry<String, Integer> part : List.of(
                Map.entry(RIGHT, score.right()),
                Map.entry(TOLD, score.told()),
                Map.entry(WRONG, score.wrong()),
                Map.entry(MISSING, all - given))) {
            double width = (double) FIGURES_WIDTH * part.getValue() / all;
            bar(x, top, width, part.getKey());
            x += width;
        }
        svg.append('\n');
    }

    private void bar(double x, int top, double width, String colour) {
        if (width > 0) { // one wrong figure among thousands is still to be seen
            add("<rect x='%.1f' y='%d' width='%.1f' height='%d' fill='%s'/>", x, top, Math.max(1, width), BAR, colour);
        }
    }

    /** In letters of the Latin kind; a Chinese one is twice as wide. */
    private static int width(String text) {
        return text.codePoints().map(letter -> letter > 0x2E7F ? 2 : 1).sum();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void add(String pattern, Object... arguments) {
        svg.append(String.format(Locale.ROOT, pattern, arguments));
    }
}
