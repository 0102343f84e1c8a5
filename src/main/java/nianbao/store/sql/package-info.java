/**
 * How statements go to the database. Comes in: SQL and arguments, the file of a database. Goes out: rows, and failures with
 * a code. Only {@code store} may use it. It must not know what the tables mean.
 */
@NullMarked
package nianbao.store.sql;

import org.jspecify.annotations.NullMarked;
