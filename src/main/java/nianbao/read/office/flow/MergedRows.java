package nianbao.read.office.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;

/** Rows as Word keeps them, where a cell says that it begins or goes on with a vertical merge. */
public final class MergedRows {
    /** What a cell says of the cells above and below it. */
    public enum Merge {
        NONE,
        BEGINS,
        CONTINUES
    }

    /**
     * A cell from grid column {@code left} to before {@code right}.
     *
     * @param content not shown, and not read, where the cell goes on with the one above
     */
    public record Slot(int left, int right, Merge merge, List<FlowElement> content) {
        public Slot {
            content = List.copyOf(content);
        }

        /** With what speaks against it: several figures; or it goes on with nothing, and may belong to a cell above. */
        private List<FlowElement> placed() {
            List<FlowElement> all = new ArrayList<>(content);
            StackedFigures.marks(content).forEach(mark -> all.add(Passage.of(mark)));
            if (merge == Merge.CONTINUES) {
                all.add(Passage.of(new Mark(Kind.CUT, "vMerge")));
            }
            return all;
        }

        private boolean isUnder(Slot above) {
            return merge == Merge.CONTINUES && above.merge != Merge.NONE && left == above.left && right == above.right;
        }
    }

    private final List<List<Slot>> rows = new ArrayList<>();

    public void add(List<Slot> row) {
        rows.add(List.copyOf(row));
    }

    public RawTable table(OfficeLimits limits) {
        TableGrid grid = new TableGrid(limits);
        for (int row = 0; row < rows.size(); row++) {
            for (Slot slot : rows.get(row)) {
                if (row == 0 || below(slot, rows.get(row - 1)).isEmpty()) {
                    grid.place(row, slot.left(), height(row, slot), slot.right() - slot.left(), slot.placed());
                }
            }
        }
        return grid.table();
    }

    private static Optional<Slot> below(Slot slot, List<Slot> above) {
        return above.stream().filter(slot::isUnder).findFirst();
    }

    private int height(int row, Slot slot) {
        int height = 1;
        while (row + height < rows.size() && rows.get(row + height).stream().anyMatch(next -> next.isUnder(slot))) {
            height++;
        }
        return height;
    }
}
