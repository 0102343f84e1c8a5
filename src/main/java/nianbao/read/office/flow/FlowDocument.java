package nianbao.read.office.flow;

import java.util.List;
import java.util.Map;
import nianbao.model.Problem;
import nianbao.model.document.Block;
import nianbao.model.document.Publication;

/**
 * What was read of a file without pages.
 *
 * @param problems what a person should know of it, such as parts that were not read
 * @param pictures images that stand in cells, as files, by the names of their marks
 * @param publication what it says of how it was published
 */
public record FlowDocument(
        List<Block> blocks, List<Problem> problems, Map<String, byte[]> pictures, Publication publication) {
    public FlowDocument {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
        pictures = Map.copyOf(pictures);
    }

    /** A file that gives no pictures and does not say how it was published. */
    public FlowDocument(List<Block> blocks, List<Problem> problems) {
        this(blocks, problems, Map.of(), Publication.NONE);
    }
}
