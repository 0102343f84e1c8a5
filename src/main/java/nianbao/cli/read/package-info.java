/**
 * Commands that read files and print what they find, and what all commands that read files share: time, memory, processes.
 * Comes in: files. Goes out: records, pictures, measurements. Keeps nothing.
 */
@NullMarked
package nianbao.cli.read;

import org.jspecify.annotations.NullMarked;
