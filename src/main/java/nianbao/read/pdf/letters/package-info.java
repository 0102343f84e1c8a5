/**
 * The fonts of a PDF. Comes in: font dictionaries and the bytes of strings. Goes out: letters, what speaks for their
 * meaning, and how wide they are. It must not know where on a page they stand.
 */
@NullMarked
package nianbao.read.pdf.letters;

import org.jspecify.annotations.NullMarked;
