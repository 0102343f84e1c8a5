/** The scripts that start the program, on machines as they are found. */
@NullMarked
package nianbao.start;

import org.jspecify.annotations.NullMarked;
