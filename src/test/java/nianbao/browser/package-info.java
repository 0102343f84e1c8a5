/** The review desk as people use it: in a real browser, by keyboard and by pointer. */
@NullMarked
package nianbao.browser;

import org.jspecify.annotations.NullMarked;
