/**
 * The files that reports of a release were read from. Comes in: what a release says of a file. Goes out: what is read of it today,
 * and what people say of it today; or why not. It must not know what the release says that was read.
 */
@NullMarked
package nianbao.release.document;

import org.jspecify.annotations.NullMarked;
