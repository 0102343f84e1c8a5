/**
 * What the machines of a cluster ask this program for, in types of Java itself alone: a cluster's own libraries are other versions
 * of ours, so that the two are loaded apart. Comes in: an order in words, and paths. Goes out: lines of JSON, the files of a
 * folder, pages, texts. It must not know which cluster it is.
 */
@NullMarked
package nianbao.cluster;

import org.jspecify.annotations.NullMarked;
