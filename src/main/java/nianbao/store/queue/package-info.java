/**
 * Reports as people look for them. Comes in: the current version of a report, what a person looks for. Goes out: pages of
 * entries in the order asked for, and how many there are of each kind. It must not judge a record; all that it keeps can be
 * derived anew.
 */
@NullMarked
package nianbao.store.queue;

import org.jspecify.annotations.NullMarked;
