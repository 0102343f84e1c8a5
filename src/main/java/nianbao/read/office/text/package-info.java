/**
 * Text as Word files and web pages show it. Comes in: characters, codes of fields and symbol fonts, levels of
 * lists, colours. Goes out: plain text, numbers of lists, and whether text is seen. It must not know
 * paragraphs, tables or formats.
 */
@NullMarked
package nianbao.read.office.text;

import org.jspecify.annotations.NullMarked;
