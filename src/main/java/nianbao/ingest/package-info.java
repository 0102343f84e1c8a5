/**
 * From paths to the store, once or again. Comes in: files and folders, and originals of the store. Goes out: what became of
 * each, and the records in the store. It must not print, and must not know what is in a record but for what another try could
 * better.
 */
@NullMarked
package nianbao.ingest;

import org.jspecify.annotations.NullMarked;
