/**
 * Makes a page of an image: upright, level and square, its paper white, its ink black, without seals. Comes in:
 * a decoded image and how it lies on the page. Goes out: a normalised page, and the map from it to the page as
 * a reader sees it. It must not recognise characters.
 */
@NullMarked
package nianbao.read.ocr.normalize;

import org.jspecify.annotations.NullMarked;
