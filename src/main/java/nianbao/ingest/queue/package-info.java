/**
 * Work from a queue: takes one path after another from the store, and has it ingested. It must not know how a file is read.
 */
@NullMarked
package nianbao.ingest.queue;

import org.jspecify.annotations.NullMarked;
