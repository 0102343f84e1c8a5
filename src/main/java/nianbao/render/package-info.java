/**
 * What was found, for a person to look at. Comes in: a file and the trace of its reading. Goes out: a page drawn with what was
 * found on it, or the labels of its tables as rows of text. It must not decide anything, and needs no font.
 */
@NullMarked
package nianbao.render;

import org.jspecify.annotations.NullMarked;
