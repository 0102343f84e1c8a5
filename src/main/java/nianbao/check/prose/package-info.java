/**
 * What the prose of a report says of figures. Comes in: sections. Goes out: statements, with the sentence that makes each. It
 * must not judge them.
 */
@NullMarked
package nianbao.check.prose;

import org.jspecify.annotations.NullMarked;
