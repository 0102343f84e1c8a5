/**
 * The page to which files are brought. Comes in: what became of them, from the upload. Goes out: HTML.
 */
@NullMarked
package nianbao.web.file;

import org.jspecify.annotations.NullMarked;
