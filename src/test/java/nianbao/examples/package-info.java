/** Programs that use this one as docs/java.md shows it. A test runs each of them. */
@NullMarked
package nianbao.examples;

import org.jspecify.annotations.NullMarked;
