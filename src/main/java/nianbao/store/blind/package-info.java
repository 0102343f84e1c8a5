/**
 * Figures that people are asked to key blind, and what they keyed. It must not decide who may, nor what counts: {@code review} does.
 */
@NullMarked
package nianbao.store.blind;

import org.jspecify.annotations.NullMarked;
