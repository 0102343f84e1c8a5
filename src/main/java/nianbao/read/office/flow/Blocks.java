package nianbao.read.office.flow;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.document.Block;

/** From pieces as a format has them to the blocks of a document. */
public final class Blocks {
    private Blocks() {}

    /** Paragraphs and tables in order; a table that only lays out others gives way to what stands in it. */
    public static List<Block> of(List<FlowElement> pieces) {
        List<Block> blocks = new ArrayList<>();
        for (FlowElement piece : pieces) {
            if (piece instanceof Passage passage) {
                blocks.addAll(passage.paragraphs());
            } else if (piece instanceof RawTable table) {
                if (table.isLayout()) {
                    table.cells().forEach(cell -> blocks.addAll(of(cell.content())));
                } else {
                    blocks.add(table.toTable());
                }
            }
        }
        return blocks;
    }
}
