package nianbao.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.proof.Proof.Figure;

/**
 * Risk against coverage: of how many figures a person takes the word of the program, those it is surest of first, and how
 * many of these are wrong. Certain figures come before those in doubt.
 */
final class RiskCurve {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 300;
    private static final int MARGIN = 60;
    private static final List<String> COLOURS = List.of("#1f6fb4", "#2a9d4a", "#8a5cc2", "#d1731f");
    /** Shares that the scale begins and ends with, as powers of ten. */
    private static final int LEAST = -6;

    private static final int STEPS = 200;
    /** What the shares beside the axis take besides the margin. */
    private static final int LABELS = 16;

    private RiskCurve() {}

    /** A point of the curve. */
    record Point(double coverage, double risk) {}

    static List<Point> points(List<Figure> figures) {
        List<Figure> sorted = new ArrayList<>(figures);
        sorted.sort(Comparator.comparing(Figure::certain)
                .thenComparing(Figure::confidence)
                .reversed());
        List<Point> points = new ArrayList<>();
        int wrong = 0;
        int step = Math.max(1, sorted.size() / STEPS);
        for (int i = 0; i < sorted.size(); i++) {
            wrong += sorted.get(i).right() ? 0 : 1;
            if ((i + 1) % step == 0 || i + 1 == sorted.size()) {
                points.add(new Point((i + 1.0) / sorted.size(), wrong / (i + 1.0)));
            }
        }
        return points;
    }

    static String svg(Map<String, Proof> proofs) {
        StringBuilder svg = new StringBuilder(format(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='%d 0 %d %d' font-family='sans-serif' font-size='11'>%n"
                        + "<rect x='%d' width='100%%' height='100%%' fill='#fff'/>%n",
                -LABELS, WIDTH + 2 * MARGIN + LABELS, HEIGHT + 2 * MARGIN, -LABELS));
        for (int power = LEAST; power <= 0; power++) {
            double y = y(Math.pow(10, power));
            svg.append(format("<path d='M%d %.1fh%d' stroke='#ddd'/>%n", MARGIN, y, WIDTH));
            svg.append(format(
                    "<text x='%d' y='%.1f' text-anchor='end' fill='#666'>%s</text>%n",
                    MARGIN - 6, y + 4, share(power)));
        }
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            svg.append(format(
                    "<text x='%.1f' y='%d' text-anchor='middle' fill='#666'>%d %%</text>%n",
                    x(tenth / 10.0), MARGIN + HEIGHT + 16, tenth * 10));
        }
        int kind = 0;
        for (Map.Entry<String, Proof> proof : proofs.entrySet()) {
            String colour = COLOURS.get(kind % COLOURS.size());
            StringBuilder path = new StringBuilder();
            for (Point point : points(proof.getValue().figures())) {
                path.append(format("%s%.1f %.1f", path.isEmpty() ? "M" : "L", x(point.coverage()), y(point.risk())));
            }
            svg.append(format("<path d='%s' fill='none' stroke='%s' stroke-width='2'/>%n", path, colour));
            svg.append(format(
                    "<text x='%d' y='%d' fill='%s'>%s</text>%n",
                    MARGIN + 12, MARGIN + 18 + 16 * kind, colour, proof.getKey()));
            kind++;
        }
        svg.append(format(
                "<text x='%d' y='%d' text-anchor='middle'>share of the figures, the surest first</text>%n"
                        + "<text x='%d' y='24'>share of these that are wrong (the lowest line: none)</text>%n</svg>%n",
                MARGIN + WIDTH / 2, MARGIN + HEIGHT + 38, MARGIN));
        return svg.toString();
    }

    private static String share(int power) {
        return power == 0
                ? "all"
                : power == LEAST ? "0" : "1 of " + String.format(Locale.ROOT, "%,d", (long) Math.pow(10, -power));
    }

    private static double x(double coverage) {
        return MARGIN + WIDTH * coverage;
    }

    private static double y(double risk) {
        double power = risk <= 0 ? LEAST : Math.max(LEAST, Math.log10(risk));
        return MARGIN + HEIGHT * power / LEAST;
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
