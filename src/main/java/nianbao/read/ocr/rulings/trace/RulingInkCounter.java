package nianbao.read.ocr.rulings.trace;

import java.util.List;
import nianbao.read.ocr.image.BinaryImage;

/** Counts the ink along lines that were followed, and the ink close beside them. */
final class RulingInkCounter {
    /** Share of a line's length along which its twin in a double ruling runs: that of a merged cell may be shorter. */
    private static final double TWIN_SHARE = 0.5;

    /** Pixels by which the ends of a short line and of its twin may differ: strokes of a letter seldom end alike. */
    private static final int ENDS = 2;

    private final BinaryImage ink;
    private final List<RulingTrace> lines;
    private final int longTrace;
    private final double closest;

    /**
     * Counts the lines of a page.
     *
     * @param ink the page, turned so that the lines run along its rows
     * @param lines all that were followed
     * @param longTrace pixels of a line that is no stroke of a letter
     * @param closest pixels between the lines of a double ruling at most
     */
    RulingInkCounter(BinaryImage ink, List<RulingTrace> lines, int longTrace, double closest) {
        this.ink = ink;
        this.lines = List.copyOf(lines);
        this.longTrace = longTrace;
        this.closest = closest;
    }

    /** The line with the ink within a pixel of its middle, its breaks, and the ink beside it. */
    RulingTrace counted(RulingTrace line) {
        int inked = 0;
        int breaks = 0;
        boolean before = true;
        for (int i = 0; i < line.length(); i++) {
            int y = Math.round(line.centers()[i]);
            boolean dark = false;
            for (int v = Math.max(0, y - 1); v <= Math.min(ink.height() - 1, y + 1); v++) {
                dark |= ink.at(line.start() + i, v);
            }
            inked += dark ? 1 : 0;
            breaks += before && !dark ? 1 : 0;
            before = dark;
        }
        return line.counted((double) inked / line.length(), breaks, crowdedShare(line));
    }

    /**
     * The share of the line's length with ink beside it that is no twin's: where it is large, strokes of a row of
     * letters make the line.
     */
    private double crowdedShare(RulingTrace line) {
        List<RulingTrace> twins = twins(line);
        int beside = (int) Math.ceil(line.thickness() / 2) + 2;
        int inked = 0;
        for (int along = line.start(); along < line.end(); along++) {
            int y = Math.round(line.centers()[along - line.start()]);
            for (int across : new int[] {y - beside - 1, y - beside, y + beside, y + beside + 1}) {
                boolean inside = across >= 0 && across < ink.height();
                if (inside && ink.at(along, across) && !isOn(twins, along, across)) {
                    inked++;
                    break;
                }
            }
        }
        return (double) inked / line.length();
    }

    /** Lines that run along this one as closely as those of a double ruling: long ones, or as long as this one. */
    private List<RulingTrace> twins(RulingTrace line) {
        return lines.stream()
                .filter(other -> other.start() < line.end()
                        && other.end() > line.start() // most are elsewhere
                        && !other.equals(line)
                        && (Math.min(line.length(), other.length()) >= longTrace || endTogether(line, other))
                        && line.shared(other, closest) >= TWIN_SHARE * line.length())
                .toList();
    }

    private static boolean endTogether(RulingTrace line, RulingTrace other) {
        return Math.abs(line.start() - other.start()) <= ENDS && Math.abs(line.end() - other.end()) <= ENDS;
    }

    private static boolean isOn(List<RulingTrace> twins, int along, int across) {
        return twins.stream()
                .anyMatch(twin -> along >= twin.start()
                        && along < twin.end()
                        && Math.abs(twin.at(along) - across) <= twin.thickness() / 2 + 1);
    }
}
