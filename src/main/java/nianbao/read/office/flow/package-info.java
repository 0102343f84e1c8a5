/**
 * What Word files and web pages have in common: passages and tables on their way to blocks. Comes in: what a reader of
 * one format found. Goes out: clean text, tables with their merged cells. It knows no format.
 */
@NullMarked
package nianbao.read.office.flow;

import org.jspecify.annotations.NullMarked;
