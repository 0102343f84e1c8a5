package nianbao.degrade;

import java.util.List;
import java.util.Locale;
import nianbao.fixtures.Tally;

/** Draws curves as SVG: a panel for each fault, its levels from left to right. */
final class CurvePlot {
    private static final int COLUMNS = 4;
    private static final int WIDTH = 210;
    private static final int HEIGHT = 130;
    private static final int LEFT = 30;
    private static final int TOP = 24;
    private static final int PLOT_WIDTH = 165;
    private static final int PLOT_HEIGHT = 80;

    private CurvePlot() {}

    /** A curve and what was measured at each of its levels. */
    record Panel(Curve curve, List<Tally> tallies) {
        Panel {
            tallies = List.copyOf(tallies);
        }
    }

    /** Blue: figures read right; orange: flagged, wrong or right; red: silent errors, named by their number. */
    static String svg(List<Panel> panels) {
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        StringBuilder svg = new StringBuilder();
        svg.append(format(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='9'>%n"
                        + "<rect width='100%%' height='100%%' fill='#fff'/>%n",
                COLUMNS * WIDTH + 10, rows * HEIGHT + 24));
        for (int i = 0; i < panels.size(); i++) {
            svg.append(format("<g transform='translate(%d,%d)'>%n", i % COLUMNS * WIDTH, i / COLUMNS * HEIGHT));
            draw(svg, panels.get(i));
            svg.append("</g>\n");
        }
        svg.append(format(
                "<text x='%d' y='%d'><tspan fill='#1f6fb4'>read right</tspan> · <tspan fill='#e08a00'>flagged</tspan>"
                        + " · <tspan fill='#c00'>silent errors</tspan>, in percent of all figures</text>%n</svg>%n",
                LEFT, rows * HEIGHT + 12));
        return svg.toString();
    }

    private static void draw(StringBuilder svg, Panel panel) {
        svg.append(format(
                "<text x='%d' y='14' font-weight='bold'>%s <tspan font-weight='normal' fill='#666'>%s</tspan></text>%n",
                LEFT, panel.curve().name(), panel.curve().unit()));
        for (int percent : List.of(0, 50, 100)) {
            double y = y(percent / 100.0);
            svg.append(format(
                    "<path d='M%d %.1fh%d' stroke='#ddd'/><text x='%d' y='%.1f' text-anchor='end' fill='#666'>%d</text>%n",
                    LEFT, y, PLOT_WIDTH, LEFT - 4, y + 3, percent));
        }
        StringBuilder right = new StringBuilder();
        StringBuilder flagged = new StringBuilder();
        for (int i = 0; i < panel.tallies().size(); i++) {
            Tally tally = panel.tallies().get(i);
            double x = x(i, panel.tallies().size());
            double doubted = (double) (tally.flagged() + tally.falseAlarms()) / Math.max(1, tally.cells());
            right.append(format("%.1f,%.1f ", x, y(tally.accuracy())));
            flagged.append(format("%.1f,%.1f ", x, y(doubted)));
            svg.append(format(
                    "<text x='%.1f' y='%d' text-anchor='middle' fill='#666'>%s</text>%n",
                    x,
                    TOP + PLOT_HEIGHT + 12,
                    CurvesMain.shown(panel.curve().levels().get(i))));
            if (!tally.silent().isEmpty()) {
                svg.append(format(
                        "<text x='%.1f' y='%.1f' text-anchor='middle' fill='#c00' font-weight='bold'>%d</text>%n",
                        x, y(0) - 4, tally.silent().size()));
            }
        }
        svg.append("<polyline fill='none' stroke='#e08a00' points='")
                .append(flagged)
                .append("'/>\n");
        svg.append("<polyline fill='none' stroke='#1f6fb4' stroke-width='1.5' points='")
                .append(right)
                .append("'/>\n");
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    private static double x(int index, int count) {
        return LEFT + 10 + (count == 1 ? 0 : (PLOT_WIDTH - 20.0) * index / (count - 1));
    }

    private static double y(double share) {
        return TOP + PLOT_HEIGHT * (1 - share);
    }
}
