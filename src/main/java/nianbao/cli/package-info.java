/**
 * The command line. Comes in: words and files. Goes out: records on standard output, messages on standard error, an exit
 * code. picocli stays in here. It starts the other rooms and must not read files, decide, or keep anything itself.
 */
@NullMarked
package nianbao.cli;

import org.jspecify.annotations.NullMarked;
