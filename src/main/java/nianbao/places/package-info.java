/**
 * The administrative divisions of China, as data. Comes in: the name of a body. Goes out: the places in it, and whether
 * any division is called so. It must not know reports: a name that it does not know may be right.
 */
@NullMarked
package nianbao.places;

import org.jspecify.annotations.NullMarked;
