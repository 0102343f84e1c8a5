package nianbao.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nianbao.model.page.DrawnGrid;

/**
 * Which file is to be read again with the lines of tables where a person drew them.
 *
 * @param sha256 of the member that is meant, of an archive; the first file where it is empty
 * @param grids one at least; of a page as many as it has tables
 */
public record DrawnRequest(Path file, Optional<String> sha256, List<DrawnGrid> grids) {
    public DrawnRequest {
        grids = List.copyOf(grids);
        if (grids.isEmpty()) {
            throw new IllegalArgumentException("nothing is drawn");
        }
    }
}
