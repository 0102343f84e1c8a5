package nianbao.read.ocr.rulings.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;

/**
 * Follows the drawn lines of a page that is straight to within two degrees.
 *
 * <p>Phases: 1. {@link #pieces}: runs of ink along the line, small breaks bridged; 2. {@link #follow}: runs that
 * continue each other a row up or down become one trace; 3. {@link #isLine}: thin and smooth, so no row of letters;
 * 4. {@link #join}: traces that continue each other over a break.
 */
public final class RulingTracer {
    /** Inches of the shortest line: the side of a low row; letters of running text have shorter strokes. */
    private static final double SHORTEST_LINE = 0.17;
    /** Inches of the thickest line: thicker is a bar or the dark edge of a scan. */
    private static final double THICKEST_LINE = 0.06;
    /** Inches of a long trace: no stroke of a letter. */
    private static final double LONG = 0.3;
    /** Share of a line's length by which it may bend off the straight. */
    private static final double BEND = 0.006;

    private final BinaryImage ink;
    private final Axis axis;
    private final RulingTolerances style;
    private final int shortestPiece;
    private final int shortestLine;
    private final double thickest;
    private final int bridged;
    private final int joined;
    private final int joinedLong;
    private final int longTrace;

    public RulingTracer(BinaryImage ink, Axis axis, double dpi, RulingTolerances style) {
        this.style = style;
        this.ink = axis == Axis.LEVEL ? ink : ink.transposed();
        this.axis = axis;
        shortestPiece = (int) Math.round(style.pieceInches() * dpi);
        shortestLine = (int) Math.round(SHORTEST_LINE * dpi);
        thickest = Math.max(4, THICKEST_LINE * dpi);
        bridged = Math.max(1, (int) Math.round(style.bridgedInches() * dpi));
        joined = (int) Math.round(style.gapInches() * dpi);
        joinedLong = (int) Math.round(style.longGapInches() * dpi);
        longTrace = (int) Math.round(LONG * dpi);
    }

    public List<RulingTrace> lines() {
        List<RulingTrace> traces = new ArrayList<>();
        for (List<int[]> chain : follow(pieces())) {
            RulingTrace trace = trace(chain);
            if (isLine(trace)) {
                traces.add(trace);
            }
        }
        List<RulingTrace> lines = join(traces);
        RulingInkCounter counter = new RulingInkCounter(ink, lines, longTrace, thickest);
        lines.removeIf(line -> line.length() < shortestLine);
        lines.replaceAll(counter::counted);
        lines.removeIf(line -> line.inkedShare() < style.inkedShare() || isBent(line));
        return lines;
    }

    /** Whether the line leaves the straight between its ends: strokes of letters joined by chance do. */
    private static boolean isBent(RulingTrace line) {
        double slack = 1.5 + line.thickness() / 4 + BEND * line.length();
        double slope = line.slope();
        double middle = line.middle();
        double center = (line.length() - 1) / 2.0;
        int off = 0;
        for (int i = 0; i < line.length(); i++) {
            if (Math.abs(line.centers()[i] - middle - slope * (i - center)) > slack) {
                off++;
            }
        }
        return off > 0.1 * line.length();
    }

    /** Phase 1: {row, first pixel, first pixel after}. */
    private List<List<int[]>> pieces() {
        List<List<int[]>> rows = new ArrayList<>(ink.height());
        byte[] bits = ink.bits();
        for (int y = 0; y < ink.height(); y++) {
            List<int[]> row = new ArrayList<>(0);
            int base = y * ink.width();
            int start = -1;
            int last = -1;
            int count = 0;
            for (int x = ink.nextInk(base, base + ink.width()) - base; x <= ink.width(); x++) {
                boolean dark = x < ink.width() && bits[base + x] != 0;
                if (dark) {
                    if (start < 0) {
                        start = x;
                        count = 0;
                    }
                    last = x;
                    count++;
                } else if (start >= 0 && (x - last > bridged || x == ink.width())) {
                    int length = last + 1 - start;
                    if (length >= shortestPiece && count >= style.inkedShare() * length) {
                        row.add(new int[] {y, start, last + 1});
                    }
                    start = -1;
                    x = ink.nextInk(base + x, base + ink.width()) - base - 1;
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** Phase 2: pieces of neighbouring rows that overlap, or nearly meet at their ends. */
    private List<List<int[]>> follow(List<List<int[]>> rows) {
        List<List<int[]>> chains = new ArrayList<>();
        List<List<int[]>> open = new ArrayList<>();
        List<int[]> above = List.of();
        for (List<int[]> row : rows) {
            List<List<int[]>> next = new ArrayList<>();
            for (int[] piece : row) {
                List<int[]> chain = null;
                for (int i = 0; i < above.size(); i++) {
                    int[] upper = above.get(i);
                    if (upper[1] <= piece[2] + bridged && piece[1] <= upper[2] + bridged) {
                        List<int[]> other = open.get(i);
                        if (chain == null) {
                            chain = other;
                        } else if (chain != other) {
                            chain.addAll(other);
                            chains.remove(other);
                            List<int[]> kept = chain;
                            open.replaceAll(each -> each == other ? kept : each);
                            next.replaceAll(each -> each == other ? kept : each);
                        }
                    }
                }
                if (chain == null) {
                    chain = new ArrayList<>();
                    chains.add(chain);
                }
                chain.add(piece);
                next.add(chain);
            }
            above = row;
            open = next;
        }
        return chains;
    }

    private RulingTrace trace(List<int[]> chain) {
        int start = chain.stream().mapToInt(piece -> piece[1]).min().orElseThrow();
        int end = chain.stream().mapToInt(piece -> piece[2]).max().orElseThrow();
        int[] counts = new int[end - start];
        long[] sums = new long[end - start];
        for (int[] piece : chain) {
            for (int x = piece[1]; x < piece[2]; x++) {
                counts[x - start]++;
                sums[x - start] += piece[0];
            }
        }
        float[] centers = new float[counts.length];
        Arrays.fill(centers, Float.NaN);
        int[] thicknesses = new int[counts.length];
        int known = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                centers[i] = (float) sums[i] / counts[i];
                thicknesses[known++] = counts[i];
            }
        }
        fill(centers);
        Arrays.sort(thicknesses, 0, known);
        return RulingTrace.followed(axis, start, centers, thicknesses[known / 2]);
    }

    /** Lays a straight line over each stretch that is not known. */
    private static void fill(float[] centers) {
        int last = -1;
        for (int i = 0; i < centers.length; i++) {
            if (!Float.isNaN(centers[i])) {
                for (int k = last + 1; k < i; k++) {
                    centers[k] = last < 0
                            ? centers[i]
                            : centers[last] + (centers[i] - centers[last]) * (k - last) / (i - last);
                }
                last = i;
            }
        }
        for (int k = last + 1; k < centers.length && last >= 0; k++) {
            centers[k] = centers[last];
        }
    }

    /** Phase 3. */
    private boolean isLine(RulingTrace trace) {
        if (trace.thickness() > thickest || trace.length() < Math.max(shortestPiece, 4 * trace.thickness())) {
            return false;
        }
        float[] centers = trace.centers();
        int step = Math.max(2, shortestPiece / 4);
        int jumps = 0;
        for (int i = step; i < centers.length; i++) {
            if (Math.abs(centers[i] - centers[i - step]) > 1.5 + trace.thickness() / 2) {
                jumps++;
            }
        }
        return jumps <= 0.1 * centers.length;
    }

    /** Phase 4. */
    private List<RulingTrace> join(List<RulingTrace> traces) {
        List<RulingTrace> rest = new ArrayList<>(traces);
        rest.sort(Comparator.comparingInt(RulingTrace::start).thenComparingDouble(RulingTrace::middle));
        List<RulingTrace> lines = new ArrayList<>();
        while (!rest.isEmpty()) {
            RulingTrace line = rest.remove(0);
            for (int i = 0; i < rest.size(); i++) {
                RulingTrace next = rest.get(i);
                if (next.start() - line.end() > Math.max(joined, joinedLong)) {
                    break; // those that begin later are farther off still
                }
                if (continues(line, next)) {
                    line = joined(line, next);
                    rest.remove(i);
                    i = -1;
                }
            }
            lines.add(line);
        }
        return lines;
    }

    private boolean continues(RulingTrace line, RulingTrace next) {
        int gap = next.start() - line.end();
        boolean longs = Math.min(line.length(), next.length()) >= longTrace;
        if (gap > (longs ? joinedLong : joined) || next.end() <= line.end() || gap < -2 * shortestPiece) {
            return false;
        }
        double slack = 2 + (line.thickness() + next.thickness()) / 2;
        double meeting = (line.end() + next.start()) / 2.0;
        return Math.abs(line.at(line.end() - 1) - next.at(next.start())) <= slack
                && Math.abs(line.at(meeting) - next.at(meeting)) <= slack;
    }

    private RulingTrace joined(RulingTrace line, RulingTrace next) {
        float[] centers = new float[next.end() - line.start()];
        Arrays.fill(centers, Float.NaN);
        System.arraycopy(next.centers(), 0, centers, next.start() - line.start(), next.length());
        System.arraycopy(line.centers(), 0, centers, 0, line.length());
        fill(centers);
        double thickness =
                (line.thickness() * line.length() + next.thickness() * next.length()) / (line.length() + next.length());
        return RulingTrace.followed(axis, line.start(), centers, thickness);
    }
}
