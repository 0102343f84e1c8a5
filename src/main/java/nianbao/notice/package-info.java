/**
 * Notices to people of what needs one. Comes in: matters, each as often as it is met. Goes out: each once, by a request to a
 * web address or by a command, tried again until it comes through. It must not know what a matter is.
 */
@NullMarked
package nianbao.notice;

import org.jspecify.annotations.NullMarked;
