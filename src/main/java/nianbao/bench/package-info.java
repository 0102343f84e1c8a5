/**
 * How fast reading is. Comes in: files. Goes out: times, hot in this process, cold as commands of their own, and of Tesseract by
 * itself; and what other programs make of them. It must not be used by what reads.
 */
@NullMarked
package nianbao.bench;

import org.jspecify.annotations.NullMarked;
