/** Fills an inbox with thousands of files, has them taken, and measures how fast that goes and what memory it holds. */
@NullMarked
package nianbao.load;

import org.jspecify.annotations.NullMarked;
