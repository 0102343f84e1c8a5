/**
 * The command line as a whole. Comes in: words. Goes out: an exit code. Here words are taken apart, options come from a
 * file, and help and errors of usage are told in the language that is asked for; what a command does stands in the rooms
 * within, one for each thing that an engineer looks for. picocli stays in these rooms. They start the other rooms and must
 * not decide what is read or keep anything themselves.
 */
@NullMarked
package nianbao.cli;

import org.jspecify.annotations.NullMarked;
