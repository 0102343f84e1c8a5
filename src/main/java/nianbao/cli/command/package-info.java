/**
 * What all commands are made of: what a command finds around it, the options that each has, how it ends, and where bugs are
 * written down. Knows no command.
 */
@NullMarked
package nianbao.cli.command;

import org.jspecify.annotations.NullMarked;
