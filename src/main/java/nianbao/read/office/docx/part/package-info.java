/**
 * The parts of a .docx as XML. Comes in: the bytes of a package. Goes out: its parts that hold text, walked
 * element by element within limits. It must not expand entities, inflate other parts or fetch anything.
 */
@NullMarked
package nianbao.read.office.docx.part;

import org.jspecify.annotations.NullMarked;
