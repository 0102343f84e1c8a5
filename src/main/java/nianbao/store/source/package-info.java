/**
 * What the harvest knows of its sources: their addresses, the rounds through them, and what could not be had.
 */
@NullMarked
package nianbao.store.source;

import org.jspecify.annotations.NullMarked;
