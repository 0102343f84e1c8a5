/** The command that writes the panel out for others. It must not know how a format looks. */
@NullMarked
package nianbao.cli.export;

import org.jspecify.annotations.NullMarked;
