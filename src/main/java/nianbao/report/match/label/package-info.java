/**
 * Which wording of a form a label on a page is. Comes in: a label, the wordings that there are, whether it was typed or
 * recognised. Goes out: the one that it names, how far it is from it, and whether beyond doubt. It must not know where labels
 * stand.
 */
@NullMarked
package nianbao.report.match.label;

import org.jspecify.annotations.NullMarked;
