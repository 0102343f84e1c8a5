/**
 * Files without pages: Word (.docx, .doc) and web pages. Comes in: the bytes of one file. Goes out: its paragraphs and
 * tables in the order of reading, or why it was refused. It must not fetch anything, and it must not know what a report
 * says.
 */
@NullMarked
package nianbao.read.office;

import org.jspecify.annotations.NullMarked;
