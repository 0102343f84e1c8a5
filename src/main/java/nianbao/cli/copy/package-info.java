/** Commands that copy a whole store: into a file beside it, or into another database. Change nothing in what they copy. */
@NullMarked
package nianbao.cli.copy;

import org.jspecify.annotations.NullMarked;
