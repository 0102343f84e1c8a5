package nianbao.read.office.flow;

import java.util.List;
import nianbao.model.Block;
import nianbao.model.Problem;

/**
 * What was read of a file without pages.
 *
 * @param problems what a person should know of it, such as parts that were not read
 */
public record Flowed(List<Block> blocks, List<Problem> problems) {
    public Flowed {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }
}
