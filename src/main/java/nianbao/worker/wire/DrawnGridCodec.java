package nianbao.worker.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nianbao.model.page.DrawnGrid;
import nianbao.model.page.DrawnGrid.Corner;

/** Grids that a person drew, as bytes. */
final class DrawnGridCodec {
    /** More lines than a person draws. */
    private static final int MOST = 10_000;

    private static final int CORNERS = 4;

    private DrawnGridCodec() {}

    static void write(DataOutputStream out, List<DrawnGrid> grids) throws IOException {
        out.writeInt(grids.size());
        for (DrawnGrid grid : grids) {
            out.writeInt(grid.page());
            for (Corner corner : grid.corners()) {
                out.writeDouble(corner.x());
                out.writeDouble(corner.y());
            }
            writeEdges(out, grid.rows());
            writeEdges(out, grid.columns());
        }
    }

    private static void writeEdges(DataOutputStream out, List<Double> edges) throws IOException {
        out.writeInt(edges.size());
        for (double edge : edges) {
            out.writeDouble(edge);
        }
    }

    /** @throws IOException for what are no grids */
    static List<DrawnGrid> read(DataInputStream in) throws IOException {
        List<DrawnGrid> grids = new ArrayList<>();
        int count = count(in);
        for (int i = 0; i < count; i++) {
            grids.add(grid(in));
        }
        return grids;
    }

    private static DrawnGrid grid(DataInputStream in) throws IOException {
        try {
            int page = in.readInt();
            List<Corner> corners = new ArrayList<>();
            for (int i = 0; i < CORNERS; i++) {
                corners.add(new Corner(in.readDouble(), in.readDouble()));
            }
            return new DrawnGrid(page, corners, edges(in), edges(in));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<Double> edges(DataInputStream in) throws IOException {
        List<Double> edges = new ArrayList<>();
        int count = count(in);
        for (int i = 0; i < count; i++) {
            edges.add(in.readDouble());
        }
        return edges;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException(count + " lines");
        }
        return count;
    }
}
