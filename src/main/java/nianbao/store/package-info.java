/**
 * What came in and what was read of it: the database and the archive of originals. Comes in: records, files to be kept.
 * Goes out: both again, by version; reports with their current version; what became of each input. SQL stays in here. It
 * must not open what a file holds, or judge a record.
 */
@NullMarked
package nianbao.store;

import org.jspecify.annotations.NullMarked;
