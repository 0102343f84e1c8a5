/**
 * Sheets to send to those who draw reports up. Comes in: what a sheet says, in words of one language. Goes out: a PDF that is
 * searched and printed like any other. It must not know what is right or wrong.
 */
@NullMarked
package nianbao.paper;

import org.jspecify.annotations.NullMarked;
