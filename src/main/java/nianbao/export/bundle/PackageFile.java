package nianbao.export.bundle;

import java.util.List;
import nianbao.export.table.Column;

/**
 * A table of a data package, as it was written.
 *
 * @param name without its ending
 * @param key the columns that tell its rows apart
 * @param references to other tables
 * @param sha256 of its bytes
 */
record PackageFile(
        String name, List<Column> columns, List<String> key, List<Reference> references, long bytes, String sha256) {
    PackageFile {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        references = List.copyOf(references);
    }

    /** That what stands in a column stands in the column of that name in another table. */
    record Reference(String column, String table) {}

    String path() {
        return name + ".csv";
    }
}
