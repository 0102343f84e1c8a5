/**
 * Pages and cells that only their image can tell. Comes in: a file, what it states of its pages, readers of images. Goes out:
 * pages as they were recognised, each read once and as many side by side as threads are free, and single cells looked at again.
 * It must not know what a report is, but for the signs of one on a page.
 */
@NullMarked
package nianbao.pipeline.image;

import org.jspecify.annotations.NullMarked;
