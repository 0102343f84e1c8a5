/**
 * Word files of the binary kind (.doc, and what WPS writes in its place), by way of POI. Comes in: an OLE file. Goes
 * out: blocks in which whatever stands in a cell is text or is named, and problems for parts that are not read.
 */
@NullMarked
package nianbao.read.office.doc;

import org.jspecify.annotations.NullMarked;
