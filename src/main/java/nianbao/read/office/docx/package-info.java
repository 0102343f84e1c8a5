/** Word files of the XML kind (.docx, transitional and strict). Comes in: a zip. Goes out: pieces of flow. It must not load anything from outside the zip. */
@NullMarked
package nianbao.read.office.docx;

import org.jspecify.annotations.NullMarked;
