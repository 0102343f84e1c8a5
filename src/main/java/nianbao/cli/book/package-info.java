/**
 * The commands of a county's book: who owes a report, and what the reports of a county add up to. Comes in: options. Goes out:
 * lines and tables. It must not reckon.
 */
@NullMarked
package nianbao.cli.book;

import org.jspecify.annotations.NullMarked;
