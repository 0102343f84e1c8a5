package nianbao.load;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import nianbao.load.MemoryLog.Sample;

/** Draws memory over time as SVG: a panel for each run. */
final class MemoryPlot {
    private static final int LEFT = 44;
    private static final int TOP = 24;
    private static final int WIDTH = 560;
    private static final int HEIGHT = 130;
    private static final int PANEL = HEIGHT + 56;
    private static final int STEP = 256;

    private MemoryPlot() {}

    /** Blue: the watch itself; orange: its largest reading process. */
    static String svg(List<LoadMain.Run> runs) {
        StringBuilder svg = new StringBuilder();
        svg.append(format(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='10'>%n"
                        + "<rect width='100%%' height='100%%' fill='#fff'/>%n",
                LEFT + WIDTH + 20, runs.size() * PANEL + 8));
        for (int i = 0; i < runs.size(); i++) {
            svg.append(format("<g transform='translate(0,%d)'>%n", i * PANEL));
            draw(svg, runs.get(i));
            svg.append("</g>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private static void draw(StringBuilder svg, LoadMain.Run run) {
        List<Sample> samples = run.memory().samples();
        double most = samples.stream()
                .mapToDouble(sample -> Math.max(sample.parent(), sample.largestChild()))
                .max()
                .orElse(0);
        int top = (int) Math.ceil(Math.max(1, most) / STEP) * STEP;
        svg.append(format(
                "<text x='%d' y='14' font-weight='bold'>%d files, reading processes: %d, MiB over %.0f s"
                        + "<tspan fill='#1f6fb4'>  the watch</tspan><tspan fill='#e08a00'>  its largest reading process</tspan></text>%n",
                LEFT, run.files(), run.jobs(), run.seconds()));
        for (int mebibytes = 0; mebibytes <= top; mebibytes += STEP) {
            double y = TOP + HEIGHT * (1 - (double) mebibytes / top);
            svg.append(format(
                    "<path d='M%d %.1fh%d' stroke='#ddd'/><text x='%d' y='%.1f' text-anchor='end' fill='#666'>%d</text>%n",
                    LEFT, y, WIDTH, LEFT - 4, y + 3, mebibytes));
        }
        line(svg, run, "#e08a00", top, Sample::largestChild);
        line(svg, run, "#1f6fb4", top, Sample::parent);
    }

    private static void line(
            StringBuilder svg, LoadMain.Run run, String colour, int top, ToDoubleFunction<Sample> figure) {
        svg.append(format("<polyline fill='none' stroke='%s' points='", colour));
        for (Sample sample : run.memory().samples()) {
            svg.append(format(
                    "%.1f,%.1f ",
                    LEFT + WIDTH * sample.seconds() / run.seconds(),
                    TOP + HEIGHT * (1 - figure.applyAsDouble(sample) / top)));
        }
        svg.append("'/>\n");
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
