/**
 * What is to be made of a single element. Comes in: an element in running text or in a cell. Goes out: its
 * text, or a mark where it shows more than text. It must leave out nothing in a cell without a mark.
 */
@NullMarked
package nianbao.read.office.web.elements;

import org.jspecify.annotations.NullMarked;
