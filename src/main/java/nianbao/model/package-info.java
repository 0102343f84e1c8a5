/**
 * The types that cross rooms: in {@code page} what stands on pages, in {@code document} what files say, here the record,
 * problems, and what is known of a file. Comes in and goes out: itself. It must not read, compute or decide anything about a
 * report.
 */
@NullMarked
package nianbao.model;

import org.jspecify.annotations.NullMarked;
