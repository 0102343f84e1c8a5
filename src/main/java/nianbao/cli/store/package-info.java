/**
 * Commands on what a store has: what is in it, what waits for a person, what differs, and what a person says. Read no files.
 */
@NullMarked
package nianbao.cli.store;

import org.jspecify.annotations.NullMarked;
