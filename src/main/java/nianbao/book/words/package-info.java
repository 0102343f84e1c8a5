/**
 * Books, roll-ups and findings in words, and as tables for spreadsheets. Comes in: what was found. Goes out: sentences and rows in
 * Chinese or English. It must not know who shows them.
 */
@NullMarked
package nianbao.book.words;

import org.jspecify.annotations.NullMarked;
