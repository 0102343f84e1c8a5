/**
 * What a file says, in the order in which it is read: paragraphs and tables. Comes in and goes out: itself. It must not
 * decide anything.
 */
@NullMarked
package nianbao.model.document;

import org.jspecify.annotations.NullMarked;
