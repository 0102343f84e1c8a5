/** What the figures are that the store has, for other programs. It must not know how a form is read. */
@NullMarked
package nianbao.store.codebook;

import org.jspecify.annotations.NullMarked;
