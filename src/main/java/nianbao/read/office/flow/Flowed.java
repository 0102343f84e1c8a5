package nianbao.read.office.flow;

import java.util.List;
import java.util.Optional;
import nianbao.model.Block;
import nianbao.model.Problem;

/**
 * What was read of a file without pages.
 *
 * @param problems what a person should know of it, such as parts that were not read
 * @param publishedAt the day on which it says that it was published, ISO 8601
 */
public record Flowed(List<Block> blocks, List<Problem> problems, Optional<String> publishedAt) {
    public Flowed {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }

    /** A file that does not say when it was published. */
    public Flowed(List<Block> blocks, List<Problem> problems) {
        this(blocks, problems, Optional.empty());
    }
}
