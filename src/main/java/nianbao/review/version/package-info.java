/**
 * The files and readings of a report beside each other: which counts and why, in what they differ, and where a new one meets what
 * a person said. It must not decide which counts: {@code correct} does, as people say.
 */
@NullMarked
package nianbao.review.version;

import org.jspecify.annotations.NullMarked;
