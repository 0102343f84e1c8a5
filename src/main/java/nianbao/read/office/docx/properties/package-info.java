/**
 * How paragraphs and runs of a .docx are set and numbered. Comes in: the parts of styles and of numbering, and
 * the properties that an element states itself. Goes out: the properties that hold for a run, the number of a
 * paragraph. It must not read text.
 */
@NullMarked
package nianbao.read.office.docx.properties;

import org.jspecify.annotations.NullMarked;
