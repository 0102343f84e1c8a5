/**
 * What pages of government sites lead to. Comes in: the bytes of a page and its address. Goes out: links to reports, to
 * further pages of a list, to attachments. Pages are parsed here for their links alone; what a report says, others read.
 * It must not ask for anything.
 */
@NullMarked
package nianbao.harvest.page;

import org.jspecify.annotations.NullMarked;
