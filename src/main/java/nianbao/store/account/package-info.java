/**
 * Who may enter the desk, and every change of it. Hashes of passwords come in from who makes them; it must not see a password.
 */
@NullMarked
package nianbao.store.account;

import org.jspecify.annotations.NullMarked;
