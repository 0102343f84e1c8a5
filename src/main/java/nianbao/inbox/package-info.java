/**
 * A folder that is looked into again and again. Comes in: files that people and programs put there. Goes out: each file to
 * the store by way of {@code ingest}, and then itself to a folder for what is done or one for what failed. It must not read
 * files, nor delete or overwrite one; what it does not understand it leaves where it is, and says so.
 */
@NullMarked
package nianbao.inbox;

import org.jspecify.annotations.NullMarked;
