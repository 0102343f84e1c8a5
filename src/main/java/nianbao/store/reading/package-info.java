/**
 * What was read: records by version, the reports that they are versions of, and the bodies whose reports these are. It must
 * not judge a record.
 */
@NullMarked
package nianbao.store.reading;

import org.jspecify.annotations.NullMarked;
