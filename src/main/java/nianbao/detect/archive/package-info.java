/**
 * What is in an archive. Comes in: a ZIP or tar file. Goes out: its members, one by one, within limits of count and size, or
 * why it is not to be trusted. Nothing is unpacked to disk.
 */
@NullMarked
package nianbao.detect.archive;

import org.jspecify.annotations.NullMarked;
