package nianbao.read.ocr.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The connected components of the ink of a page (8-connected), labelled run by run with union-find and kept as runs of
 * pixels, so that each can be painted alone.
 */
public final class ConnectedComponents {
    private final int[] firstRunOfRow;
    private final int[] starts;
    private final int[] ends;
    private final int[] owners;
    private final List<Component> all;

    private ConnectedComponents(int[] firstRunOfRow, int[] starts, int[] ends, int[] owners, List<Component> all) {
        this.firstRunOfRow = firstRunOfRow;
        this.starts = starts;
        this.ends = ends;
        this.owners = owners;
        this.all = List.copyOf(all);
    }

    public List<Component> all() {
        return all;
    }

    public static ConnectedComponents of(BinaryImage ink) {
        Runs runs = new Runs(ink);
        int[] parents = new int[runs.count];
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
        }
        for (int y = 1; y < ink.height(); y++) {
            joinRows(runs, y, parents);
        }
        int[] owners = new int[runs.count];
        int count = 0;
        for (int i = 0; i < runs.count; i++) {
            int root = root(parents, i);
            owners[i] = root == i ? count++ : owners[root];
        }
        return new ConnectedComponents(runs.firstOfRow, runs.starts, runs.ends, owners, boxes(runs, owners, count));
    }

    private static void joinRows(Runs runs, int y, int[] parents) {
        int above = runs.firstOfRow[y - 1];
        int endAbove = runs.firstOfRow[y];
        for (int here = runs.firstOfRow[y]; here < runs.firstOfRow[y + 1]; here++) {
            while (above < endAbove && runs.ends[above] < runs.starts[here]) {
                above++;
            }
            for (int i = above; i < endAbove && runs.starts[i] <= runs.ends[here]; i++) {
                int a = root(parents, i);
                int b = root(parents, here);
                parents[Math.max(a, b)] = Math.min(a, b);
            }
        }
    }

    private static int root(int[] parents, int i) {
        int at = i;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    private static List<Component> boxes(Runs runs, int[] owners, int count) {
        int[][] sides = new int[count][];
        int[] areas = new int[count];
        for (int y = 0; y + 1 < runs.firstOfRow.length; y++) {
            for (int i = runs.firstOfRow[y]; i < runs.firstOfRow[y + 1]; i++) {
                int owner = owners[i];
                int[] side = sides[owner];
                if (side == null) {
                    sides[owner] = new int[] {runs.starts[i], y, runs.ends[i], y + 1};
                } else {
                    side[0] = Math.min(side[0], runs.starts[i]);
                    side[2] = Math.max(side[2], runs.ends[i]);
                    side[3] = y + 1;
                }
                areas[owner] += runs.ends[i] - runs.starts[i];
            }
        }
        List<Component> components = new ArrayList<>(count);
        for (int id = 0; id < count; id++) {
            components.add(
                    new Component(id, new PixelBox(sides[id][0], sides[id][1], sides[id][2], sides[id][3]), areas[id]));
        }
        return components;
    }

    /**
     * The pixels inside {@code box} that belong to a component whose id is {@code wanted}, with the box as the frame.
     */
    public BinaryImage paint(PixelBox box, IntPredicate wanted) {
        byte[] bits = new byte[box.width() * box.height()];
        int height = firstRunOfRow.length - 1;
        for (int y = Math.max(0, box.top()); y < Math.min(height, box.bottom()); y++) {
            int row = (y - box.top()) * box.width();
            for (int i = firstRunOfRow[y]; i < firstRunOfRow[y + 1]; i++) {
                int start = Math.max(starts[i], box.left());
                int end = Math.min(ends[i], box.right());
                if (start < end && wanted.test(owners[i])) {
                    Arrays.fill(bits, row + start - box.left(), row + end - box.left(), (byte) 1);
                }
            }
        }
        return new BinaryImage(box.width(), box.height(), bits);
    }

    /** All horizontal runs of ink, row by row. */
    private static final class Runs {
        private final int[] firstOfRow;
        private int[] starts = new int[1024];
        private int[] ends = new int[1024];
        private int count;

        Runs(BinaryImage ink) {
            firstOfRow = new int[ink.height() + 1];
            byte[] bits = ink.bits();
            int width = ink.width();
            for (int y = 0; y < ink.height(); y++) {
                firstOfRow[y] = count;
                int end = (y + 1) * width;
                int at = ink.nextInk(y * width, end);
                while (at < end) {
                    int start = at;
                    while (at < end && bits[at] != 0) {
                        at++;
                    }
                    add(start - y * width, at - y * width);
                    at = ink.nextInk(at, end);
                }
            }
            firstOfRow[ink.height()] = count;
        }

        private void add(int start, int end) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            starts[count] = start;
            ends[count++] = end;
        }
    }
}
