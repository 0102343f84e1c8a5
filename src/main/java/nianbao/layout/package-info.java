/**
 * Glyphs become lines, lines become paragraphs. Comes in: the glyphs of pages that stand in no table. Goes out: lines and
 * paragraphs in reading order, without page numbers, running heads and contents pages. It must not know the forms.
 */
@NullMarked
package nianbao.layout;

import org.jspecify.annotations.NullMarked;
