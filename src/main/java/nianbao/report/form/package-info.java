/**
 * The forms, as their files state them. Comes in: the files of the folder {@code nianbao/forms}. Goes out: years, sections,
 * tables, fields, equations, and what tables of a form look like. It must not know documents.
 */
@NullMarked
package nianbao.report.form;

import org.jspecify.annotations.NullMarked;
