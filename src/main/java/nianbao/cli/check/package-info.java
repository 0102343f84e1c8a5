/**
 * The command that looks through drafts. Comes in: files. Goes out: what to look at, in words. It must not find anything by itself.
 */
@NullMarked
package nianbao.cli.check;

import org.jspecify.annotations.NullMarked;
