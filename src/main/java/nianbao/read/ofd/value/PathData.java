package nianbao.read.ofd.value;

import java.util.Locale;
import java.util.Optional;
import nianbao.geometry.Affine;

/**
 * The short notation of paths (GB/T 33190, 9.1) as operators of PDF: S and M begin, L is a line, Q and B are curves of second
 * and third degree, A is an arc of an ellipse, C closes.
 */
public final class PathData {
    private final String[] words;
    private final StringBuilder operators = new StringBuilder();
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;
    private boolean open;

    private final Affine place;

    private PathData(String text, Affine place) {
        this.place = place;
        words = text.strip().split("[\\s,]+");
    }

    /** The path where {@code place} lays it; empty where it is not understood to its end. */
    public static Optional<String> operators(String text, Affine place) {
        PathData path = new PathData(text, place);
        try {
            while (path.at < path.words.length && !text.isBlank()) {
                path.step();
            }
            return Optional.of(path.operators.toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void step() {
        switch (words[at++]) {
            case "S", "M" -> {
                begin(number(), number());
                append('m', x, y);
            }
            case "L" -> line(number(), number());
            case "Q" -> {
                double cx = number();
                double cy = number();
                double toX = number();
                double toY = number();
                curve(
                        x + 2 * (cx - x) / 3,
                        y + 2 * (cy - y) / 3,
                        toX + 2 * (cx - toX) / 3,
                        toY + 2 * (cy - toY) / 3,
                        toX,
                        toY);
            }
            case "B" -> curve(number(), number(), number(), number(), number(), number());
            case "A" -> arc(number(), number(), number(), number() != 0, number() != 0, number(), number());
            case "C" -> {
                append('h');
                x = startX;
                y = startY;
            }
            default -> throw new IllegalArgumentException(words[at - 1]);
        }
    }

    private double number() {
        if (at >= words.length) {
            throw new IllegalArgumentException("too short");
        }
        return Numbers.one(words[at++]).orElseThrow(() -> new IllegalArgumentException(words[at - 1]));
    }

    private void begin(double toX, double toY) {
        x = toX;
        y = toY;
        startX = toX;
        startY = toY;
        open = true;
    }

    private void begun() {
        if (!open) {
            throw new IllegalArgumentException("no beginning");
        }
    }

    private void line(double toX, double toY) {
        begun();
        append('l', toX, toY);
        x = toX;
        y = toY;
    }

    private void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        begun();
        append('c', x1, y1, x2, y2, toX, toY);
        x = toX;
        y = toY;
    }

    /** As SVG draws arcs (SVG 1.1, F.6.5), in pieces of a quarter at most. */
    private void arc(double rx, double ry, double degrees, boolean large, boolean sweep, double toX, double toY) {
        begun();
        double radiusX = Math.abs(rx);
        double radiusY = Math.abs(ry);
        if (radiusX == 0 || radiusY == 0 || (toX == x && toY == y)) {
            line(toX, toY);
            return;
        }
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        double px = cos * (x - toX) / 2 + sin * (y - toY) / 2;
        double py = -sin * (x - toX) / 2 + cos * (y - toY) / 2;
        double grow = Math.max(1, Math.sqrt(px * px / (radiusX * radiusX) + py * py / (radiusY * radiusY)));
        radiusX *= grow;
        radiusY *= grow;
        double below = radiusX * radiusX * py * py + radiusY * radiusY * px * px;
        double root = Math.sqrt(Math.max(0, radiusX * radiusX * radiusY * radiusY / below - 1));
        double sign = large == sweep ? -root : root;
        double cx = sign * radiusX * py / radiusY;
        double cy = -sign * radiusY * px / radiusX;
        double from = Math.atan2((py - cy) / radiusY, (px - cx) / radiusX);
        double turn = Math.atan2((-py - cy) / radiusY, (-px - cx) / radiusX) - from;
        turn += sweep && turn < 0 ? 2 * Math.PI : !sweep && turn > 0 ? -2 * Math.PI : 0;
        Affine ellipse = new Affine(
                radiusX * cos,
                radiusX * sin,
                -radiusY * sin,
                radiusY * cos,
                cos * cx - sin * cy + (x + toX) / 2,
                sin * cx + cos * cy + (y + toY) / 2);
        int pieces = (int) Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9);
        for (int i = 0; i < pieces; i++) {
            boolean last = i == pieces - 1;
            quarter(ellipse, from + turn * i / pieces, turn / pieces, last, toX, toY);
        }
    }

    /** @param last then it ends at the point that is stated, whatever the rounding */
    private void quarter(Affine ellipse, double from, double turn, boolean last, double endX, double endY) {
        double k = 4.0 / 3 * Math.tan(turn / 4);
        double to = from + turn;
        double x1 = Math.cos(from) - k * Math.sin(from);
        double y1 = Math.sin(from) + k * Math.cos(from);
        double x2 = Math.cos(to) + k * Math.sin(to);
        double y2 = Math.sin(to) - k * Math.cos(to);
        curve(
                ellipse.x(x1, y1),
                ellipse.y(x1, y1),
                ellipse.x(x2, y2),
                ellipse.y(x2, y2),
                last ? endX : ellipse.x(Math.cos(to), Math.sin(to)),
                last ? endY : ellipse.y(Math.cos(to), Math.sin(to)));
    }

    private void append(char operator, double... points) {
        for (int i = 0; i + 1 < points.length; i += 2) {
            operators.append(String.format(
                    Locale.ROOT, "%.4f %.4f ", place.x(points[i], points[i + 1]), place.y(points[i], points[i + 1])));
        }
        operators.append(operator).append('\n');
    }
}
