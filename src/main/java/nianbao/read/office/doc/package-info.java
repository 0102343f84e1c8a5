/** Word files of the binary kind (.doc, and what WPS writes in its place), by way of POI. Comes in: an OLE file. Goes out: pieces of flow. */
@NullMarked
package nianbao.read.office.doc;

import org.jspecify.annotations.NullMarked;
