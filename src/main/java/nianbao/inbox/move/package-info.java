/**
 * Where files of an inbox go. Comes in: a file that is dealt with. Goes out: the same file in a folder of its kind, with a name
 * that was free. It must not lose, overwrite or change one.
 */
@NullMarked
package nianbao.inbox.move;

import org.jspecify.annotations.NullMarked;
