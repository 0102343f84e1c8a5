/** The types that cross rooms: pages, glyphs, tables, blocks, the record. Comes in and goes out: itself. It must not read, compute or decide anything about a report. */
@NullMarked
package nianbao.model;

import org.jspecify.annotations.NullMarked;
