/**
 * The database of reports. Comes in: records. Goes out: whether they are known, and the same records in tables. SQL stays in
 * here. It must not read files or judge a record.
 */
@NullMarked
package nianbao.store;

import org.jspecify.annotations.NullMarked;
