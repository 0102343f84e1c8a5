/**
 * Makes counties whose bodies report for years, plants discrepancies of every kind among them, and counts which of them are found
 * and what else is: see {@link nianbao.county.CountyMain}.
 */
@NullMarked
package nianbao.county;

import org.jspecify.annotations.NullMarked;
