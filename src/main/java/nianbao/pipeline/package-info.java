/**
 * The chain of all rooms from a file's bytes to its record, in one visible method. Pure: the same bytes and settings give
 * the same record. It must not open files, keep anything, or print.
 */
@NullMarked
package nianbao.pipeline;

import org.jspecify.annotations.NullMarked;
