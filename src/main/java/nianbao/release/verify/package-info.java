/**
 * Derives what a release says once more. Comes in: its tables, and what is read of its files today. Goes out: for each figure
 * whether it is the same, is a person's, or can no longer be derived. It must not take the word of a release for anything that a
 * page can tell.
 */
@NullMarked
package nianbao.release.verify;

import org.jspecify.annotations.NullMarked;
