/**
 * Detects the rulings of tables. Comes in: a page in grey, and a mode. Goes out: the rulings that hang together
 * in tables, as traces. It must not know cells, characters or forms.
 */
@NullMarked
package nianbao.read.ocr.rulings;

import org.jspecify.annotations.NullMarked;
