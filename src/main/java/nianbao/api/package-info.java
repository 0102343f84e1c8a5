/**
 * The front door for other programs, and the only package of this one that they import. Comes in: paths or bytes, and
 * settings. Goes out: reports as values, to whoever takes them. Its public types name nothing of the other rooms, so that
 * these may change. It must not read anything itself.
 *
 * <p>{@link nianbao.api.ReportExtractor} is where to begin.
 */
@NullMarked
package nianbao.api;

import org.jspecify.annotations.NullMarked;
