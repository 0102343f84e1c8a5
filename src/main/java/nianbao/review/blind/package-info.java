/**
 * Figures that a second person keys blind: who may, what is shown for that, and what becomes of it. Comes in: what people key.
 * Goes out: the place of a figure and nothing of what is known of it; what two said the same, to the store. It must not know
 * browsers or requests.
 */
@NullMarked
package nianbao.review.blind;

import org.jspecify.annotations.NullMarked;
