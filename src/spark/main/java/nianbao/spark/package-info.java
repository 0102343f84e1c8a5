/**
 * Reads a listing of files on Apache Spark. Comes in: paths, and where the results go. Goes out: records and figures as Parquet, and
 * reports in the store. It knows Java and Spark alone: what reads is the program itself, loaded apart, for Spark brings other
 * versions of the libraries that both have (docs/decisions/0050-spark.md).
 */
@NullMarked
package nianbao.spark;

import org.jspecify.annotations.NullMarked;
