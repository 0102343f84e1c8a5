/**
 * Word files of the XML kind (.docx, transitional and strict). Comes in: a zip. Goes out: blocks in which whatever
 * stands in a cell is text or is named, and problems for parts that are not read. It must not load anything from
 * outside the zip.
 */
@NullMarked
package nianbao.read.office.docx;

import org.jspecify.annotations.NullMarked;
