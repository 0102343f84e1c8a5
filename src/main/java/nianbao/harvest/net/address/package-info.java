/**
 * Addresses and names in the web as text: in normal form, with the names of files in them, public or not. Asks nobody.
 */
@NullMarked
package nianbao.harvest.net.address;

import org.jspecify.annotations.NullMarked;
