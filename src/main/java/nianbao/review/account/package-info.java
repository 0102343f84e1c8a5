/**
 * Who may enter the desk, whichever way that is said. Comes in: names and passwords. Goes out: accounts, kept with hashes of
 * their passwords, or why not. It must not know browsers, and must not tell a password to anybody.
 */
@NullMarked
package nianbao.review.account;

import org.jspecify.annotations.NullMarked;
