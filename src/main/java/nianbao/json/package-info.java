/**
 * The record as JSON. Comes in: a record. Goes out: its JSON, and the JSON Schema of all records, both made from the
 * record types, so that they cannot part. Jackson stays in here. It must not change or leave out anything.
 */
@NullMarked
package nianbao.json;

import org.jspecify.annotations.NullMarked;
