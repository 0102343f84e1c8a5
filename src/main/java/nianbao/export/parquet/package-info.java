/** A table as a Parquet file. Comes in: rows. Goes out: a file. Parquet's library stays in here. */
@NullMarked
package nianbao.export.parquet;

import org.jspecify.annotations.NullMarked;
