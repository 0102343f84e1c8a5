/**
 * What a form is: years, sections, tables, fields, equations, and what tells its tables from others; in {@code file} how that
 * is read from its file. Comes in and goes out: itself. It must not know documents.
 */
@NullMarked
package nianbao.report.form;

import org.jspecify.annotations.NullMarked;
