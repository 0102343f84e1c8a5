/**
 * The pages by which people enter, change their passwords, and let others in. Comes in: requests that the guard let through.
 * Goes out: pages, and what was said, to the accounts. It must not make or compare hashes itself, and must not print a password.
 */
@NullMarked
package nianbao.web.account;

import org.jspecify.annotations.NullMarked;
