/**
 * What pages of government sites lead to. Comes in: the bytes of a page and its address. Goes out: links to reports, to
 * further pages of a list or an article, to attachments and pictures, and what a page is that stands in the place of an
 * article. What a report says, others read. It must not ask for anything, and run no script.
 */
@NullMarked
package nianbao.harvest.page;

import org.jspecify.annotations.NullMarked;
