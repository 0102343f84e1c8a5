/**
 * The files of the forms. Comes in: the folder {@code nianbao/forms}. Goes out: the forms by year, and what their tables look
 * like. A file that is wrong is refused, with the place. It must not know documents.
 */
@NullMarked
package nianbao.report.form.file;

import org.jspecify.annotations.NullMarked;
