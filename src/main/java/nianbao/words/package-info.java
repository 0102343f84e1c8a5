/**
 * What the program says to people, in their language. Comes in: a problem or the key of a text, with its arguments, and a
 * locale. Goes out: a line of text. It must not decide anything; the texts stand in {@code messages*.properties}.
 */
@NullMarked
package nianbao.words;

import org.jspecify.annotations.NullMarked;
