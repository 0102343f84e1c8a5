/**
 * Commands that read files into a store, once or again, and what all commands that do so share.
 */
@NullMarked
package nianbao.cli.ingest;

import org.jspecify.annotations.NullMarked;
