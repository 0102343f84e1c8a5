/**
 * What a person needs to settle the doubts of a report, whichever way it is shown. Comes in: the version of a report that counts,
 * and what people say of it. Goes out: the report with its doubts in the order in which they are best settled, what takes part in
 * which check, and what people said kept, unless somebody else said something of the same figure meanwhile. It must not know
 * browsers or requests.
 */
@NullMarked
package nianbao.review;

import org.jspecify.annotations.NullMarked;
