package nianbao.read.ocr.normalize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;

/**
 * Finds the map that makes the lines of a page level and upright: rotation, shear and the perspective of a photo.
 *
 * <p>Source: vanishing points (Hartley and Zisserman, chapter 8). Phases: 1. {@link #direction}: the point in which the
 * lines of each direction meet, at infinity where they are parallel; 2. {@link #map}: the line through both points goes
 * to infinity, then both directions onto the axes.
 */
public final class PerspectiveEstimator {
    /**
     * How far a line of a table may be turned from where the others point, as a sine: a curled sheet bends lines by
     * less, strokes of letters that stand one above the other by more.
     */
    private static final double MOST_DISAGREEMENT = 0.012;
    /** How far two or three lines may lean from the upright, as a sine: a scanner shears a sheet by less. */
    private static final double MOST_LEAN = 0.03;
    /** Lines that lean alike from which they are taken for those of a photo. */
    private static final int MANY = 4;

    /** Half the page is 1 in the coordinates of the fit, so that squared errors are of one size. */
    private final double centerX;

    private final double centerY;
    private final double unit;

    private PerspectiveEstimator(int width, int height) {
        centerX = (width - 1) / 2.0;
        centerY = (height - 1) / 2.0;
        unit = Math.max(width, height) / 2.0;
    }

    /**
     * The map from the straight page's pixels to this page's; empty where there are too few lines, or nothing to gain.
     *
     * @param gainPx pixels by which some line must be off to make it worth while
     */
    public static Optional<Homography> of(DetectedRulings lines, int width, int height, double dpi, double gainPx) {
        List<RulingTrace> levels =
                lines.level().stream().filter(line -> line.length() >= dpi).toList();
        List<RulingTrace> uprights = lines.upright().stream()
                .filter(line -> line.length() >= 0.6 * dpi)
                .toList();
        if (levels.size() < 2 || uprights.size() < 2) {
            return Optional.empty();
        }
        PerspectiveEstimator fit = new PerspectiveEstimator(width, height);
        double[] level = direction(fit.fitted(levels), Axis.LEVEL);
        List<FittedLine> agreeing = agreeing(fit.fitted(uprights));
        double[] upright = direction(agreeing, Axis.UPRIGHT);
        boolean leans = Math.abs(level[0] * upright[0] + level[1] * upright[1]) > MOST_LEAN;
        if (agreeing.size() < 2 || leans && agreeing.size() < MANY) {
            return Optional.empty();
        }
        Homography map = fit.map(level, upright);
        return fit.largestShift(map, width, height) < gainPx ? Optional.empty() : Optional.of(map);
    }

    /** A trace as a straight line a x + b y + c = 0 with a, b of length 1, and how much it counts. */
    private record FittedLine(double a, double b, double c, double weight) {
        /** How far it is turned from a point, or passes it by, as a sine. */
        double off(double[] point) {
            return Math.abs(a * point[0] + b * point[1] + c * point[2]);
        }
    }

    private List<FittedLine> fitted(List<RulingTrace> traces) {
        return traces.stream().map(this::line).toList();
    }

    /** The uprights without those that point elsewhere than the others: strokes that were taken for lines. */
    private static List<FittedLine> agreeing(List<FittedLine> uprights) {
        List<FittedLine> left = new ArrayList<>(uprights);
        while (left.size() > 1) {
            double[] direction = direction(left, Axis.UPRIGHT);
            FittedLine worst = Collections.max(left, Comparator.comparingDouble(line -> line.off(direction)));
            if (worst.off(direction) <= MOST_DISAGREEMENT) {
                break;
            }
            left.remove(worst);
        }
        return left;
    }

    /** Phase 1: the unit vector that is nearest to lying on all lines, as (x, y, w) with the direction positive. */
    private static double[] direction(List<FittedLine> lines, Axis axis) {
        double[] parallel = meeting(lines, 1e4);
        double[] converging = meeting(lines, 1e-6);
        boolean gains = residual(lines, converging) * 2 < residual(lines, parallel);
        double[] best = gains && lines.size() >= 4 ? converging : parallel;
        double sign = Math.signum(axis == Axis.LEVEL ? best[0] : best[1]);
        return new double[] {sign * best[0], sign * best[1], sign * best[2]};
    }

    /** The line through a trace's first and last quarter. */
    private FittedLine line(RulingTrace trace) {
        double from = trace.start() + trace.length() * 0.125;
        double to = trace.start() + trace.length() * 0.875;
        double middle = trace.middle();
        double rise = trace.slope() * (to - from) / 2;
        boolean level = trace.axis() == Axis.LEVEL;
        double x1 = level ? from : middle - rise;
        double y1 = level ? middle - rise : from;
        double x2 = level ? to : middle + rise;
        double y2 = level ? middle + rise : to;
        double ax = (x1 - centerX) / unit;
        double ay = (y1 - centerY) / unit;
        double bx = (x2 - centerX) / unit;
        double by = (y2 - centerY) / unit;
        double length = Math.hypot(bx - ax, by - ay);
        double a = (ay - by) / length;
        double b = (bx - ax) / length;
        return new FittedLine(a, b, -a * ax - b * ay, trace.length() / unit);
    }

    /**
     * The eigenvector of the smallest eigenvalue of the sum of l lT, with {@code stiffness} against leaving infinity.
     */
    private static double[] meeting(List<FittedLine> lines, double stiffness) {
        double[][] m = new double[3][3];
        double total = 0;
        for (FittedLine line : lines) {
            total += line.weight();
            double[] parts = {line.a(), line.b(), line.c()};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    m[i][j] += line.weight() * parts[i] * parts[j];
                }
            }
        }
        m[2][2] += stiffness * total;
        return smallestEigenvector(m);
    }

    private static double residual(List<FittedLine> lines, double[] point) {
        double sum = 0;
        double total = 0;
        for (FittedLine line : lines) {
            double off = line.off(point);
            sum += line.weight() * off * off;
            total += line.weight();
        }
        return sum / total;
    }

    /** Jacobi rotations on a symmetric 3 by 3 matrix. */
    private static double[] smallestEigenvector(double[][] m) {
        double[][] v = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        for (int sweep = 0; sweep < 60; sweep++) {
            for (int p = 0; p < 2; p++) {
                for (int q = p + 1; q < 3; q++) {
                    rotate(m, v, p, q);
                }
            }
        }
        int least = 0;
        for (int i = 1; i < 3; i++) {
            if (m[i][i] < m[least][least]) {
                least = i;
            }
        }
        return new double[] {v[0][least], v[1][least], v[2][least]};
    }

    private static void rotate(double[][] m, double[][] v, int p, int q) {
        if (Math.abs(m[p][q]) < 1e-18) {
            return;
        }
        double theta = 0.5 * Math.atan2(2 * m[p][q], m[q][q] - m[p][p]);
        double c = Math.cos(theta);
        double s = Math.sin(theta);
        for (int k = 0; k < 3; k++) {
            double a = m[k][p];
            double b = m[k][q];
            m[k][p] = c * a - s * b;
            m[k][q] = s * a + c * b;
        }
        for (int k = 0; k < 3; k++) {
            double a = m[p][k];
            double b = m[q][k];
            m[p][k] = c * a - s * b;
            m[q][k] = s * a + c * b;
            double e = v[k][p];
            double f = v[k][q];
            v[k][p] = c * e - s * f;
            v[k][q] = s * e + c * f;
        }
    }

    /** Phase 2. */
    private Homography map(double[] level, double[] upright) {
        double h1 = level[1] * upright[2] - level[2] * upright[1];
        double h2 = level[2] * upright[0] - level[0] * upright[2];
        double h3 = level[0] * upright[1] - level[1] * upright[0];
        Homography toInfinity = new Homography(1, 0, 0, 0, 1, 0, h1 / h3, h2 / h3, 1);
        double l = Math.hypot(level[0], level[1]);
        double u = Math.hypot(upright[0], upright[1]);
        Homography axes = Homography.affine(level[0] / l, upright[0] / u, 0, level[1] / l, upright[1] / u, 0);
        Homography enter = Homography.affine(1 / unit, 0, -centerX / unit, 0, 1 / unit, -centerY / unit);
        Homography leave = Homography.affine(unit, 0, centerX, 0, unit, centerY);
        return leave.after(toInfinity.inverse()).after(axes).after(enter);
    }

    private double largestShift(Homography map, int width, int height) {
        double largest = 0;
        for (double x : new double[] {0, width - 1.0}) {
            for (double y : new double[] {0, height - 1.0}) {
                largest = Math.max(largest, Math.hypot(map.x(x, y) - x, map.y(x, y) - y));
            }
        }
        return largest;
    }
}
