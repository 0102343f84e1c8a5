package nianbao.read.ocr.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;

/**
 * Pieces of drawn lines that are too broken to be seen as such: read as letters, they would glue the lines of text
 * beside them, and they are no part of a figure.
 *
 * <p>Phases, for either axis: 1. {@link #thin}: pieces much longer than thick; 2. {@link #chains}: those that follow
 * each other; 3. {@link Chain#isLine}: where most of a long stretch is ink, in pieces of unlike lengths, one of them
 * longer than a stroke of a letter or very many: dashes in the cells of a row are alike.
 */
final class RulingFragments {
    /** Inches of the thickest upright and level line: strokes of bold letters are upright, and as thick. */
    private static final double THICKEST = 0.03;

    private static final double THICKEST_LEVEL = 0.06;
    /** Length of a piece by its thickness, at least. */
    private static final double SLENDER = 1.5;
    /** Inches by which a piece may lie beside the one before it. */
    private static final double BESIDE = 0.015;
    /** Inches from a piece to the next one, at most. */
    private static final double WIDEST_GAP = 0.6;
    /** Inches of the shortest line. */
    private static final double SHORTEST = 1;
    /** Share of a line that is ink, at least: a column of figures 1 has half, and no long piece. */
    private static final double INKED = 0.5;
    /**
     * The same of a level line of many pieces over a table, pieces that tell it, and inches of its length, at least: a
     * long upright one may be a column of figures 1, some of which are worn.
     */
    private static final double INKED_LONG = 0.25;

    private static final int FEWEST_OF_LONG = 8;
    private static final double LONG = 2.5;
    /** Inches of a line's longest piece, at least: strokes of 16 point type are shorter. */
    private static final double LONGEST = 0.25;
    /** The same of a level line over a table. */
    private static final double LONGEST_OF_LONG = 0.1;
    /** The same by its shortest one. */
    private static final double UNLIKE = 1.5;
    /** Pieces of a line, at least: a single one may be a sign. */
    private static final int FEWEST = 3;
    /** Pieces that need no long one among them, and the longest of these by the shortest. */
    private static final int MANY = 12;

    private static final double UNLIKE_OF_MANY = 3;

    /** A stretch of ink along an axis. */
    private record Fragment(Component component, int from, int to, double at) {
        static Fragment upright(Component component) {
            PixelBox box = component.box();
            return new Fragment(component, box.top(), box.bottom(), box.centerX());
        }

        static Fragment level(Component component) {
            PixelBox box = component.box();
            return new Fragment(component, box.left(), box.right(), box.centerY());
        }

        int length() {
            return to - from;
        }

        int thickness() {
            return Math.min(component.box().width(), component.box().height());
        }
    }

    private record Chain(List<Fragment> pieces) {
        Fragment last() {
            return pieces.get(pieces.size() - 1);
        }

        List<Component> components() {
            return pieces.stream().map(Fragment::component).toList();
        }

        boolean endsBefore(Fragment next, double dpi) {
            return next.from() - last().to() > WIDEST_GAP * dpi;
        }

        boolean goesOnWith(Fragment next, double dpi) {
            int gap = next.from() - last().to();
            return gap >= -BESIDE * dpi && Math.abs(next.at() - last().at()) <= BESIDE * dpi;
        }

        boolean isLine(double dpi) {
            return isLine(dpi, INKED, LONGEST);
        }

        boolean isLong(double dpi) {
            return pieces.size() >= FEWEST_OF_LONG
                    && extent() >= LONG * dpi
                    && isLine(dpi, INKED_LONG, LONGEST_OF_LONG);
        }

        private int extent() {
            return last().to() - pieces.get(0).from();
        }

        private boolean isLine(double dpi, double leastInked, double leastLongest) {
            int inked = pieces.stream().mapToInt(Fragment::length).sum();
            int longest = pieces.stream().mapToInt(Fragment::length).max().orElse(0);
            int shortest = pieces.stream().mapToInt(Fragment::length).min().orElse(0);
            return pieces.size() >= FEWEST
                    && extent() >= SHORTEST * dpi
                    && inked >= leastInked * extent()
                    && (longest >= Math.max(leastLongest * dpi, UNLIKE * shortest)
                            || pieces.size() >= MANY && longest >= UNLIKE_OF_MANY * shortest);
        }
    }

    private RulingFragments() {}

    /** Those of {@code components} that are such pieces. */
    static Set<Component> of(List<Component> components, double dpi) {
        Set<Component> pieces = new HashSet<>();
        chains(thin(components, Fragment::upright, THICKEST * dpi), dpi).stream()
                .filter(chain -> chain.isLine(dpi))
                .forEach(chain -> pieces.addAll(chain.components()));
        chains(thin(components, Fragment::level, THICKEST_LEVEL * dpi), dpi).stream()
                .filter(chain -> chain.isLine(dpi) || chain.isLong(dpi))
                .forEach(chain -> pieces.addAll(chain.components()));
        return pieces;
    }

    /** Phase 1. */
    private static List<Fragment> thin(
            List<Component> components, Function<Component, Fragment> axis, double thickest) {
        return components.stream()
                .map(axis)
                .filter(piece -> piece.thickness() <= thickest && piece.length() >= SLENDER * piece.thickness())
                .sorted(Comparator.comparingInt(Fragment::from).thenComparingDouble(Fragment::at))
                .toList();
    }

    /** Phase 2. Pieces come in order: a chain that one of them is too far for is at its end. */
    private static List<Chain> chains(List<Fragment> pieces, double dpi) {
        List<Chain> chains = new ArrayList<>();
        List<Chain> open = new ArrayList<>();
        for (Fragment piece : pieces) {
            open.removeIf(chain -> chain.endsBefore(piece, dpi));
            open.stream()
                    .filter(chain -> chain.goesOnWith(piece, dpi))
                    .min(Comparator.comparingDouble(
                            chain -> Math.abs(chain.last().at() - piece.at())))
                    .ifPresentOrElse(chain -> chain.pieces().add(piece), () -> {
                        Chain chain = new Chain(new ArrayList<>(List.of(piece)));
                        chains.add(chain);
                        open.add(chain);
                    });
        }
        return chains;
    }
}
