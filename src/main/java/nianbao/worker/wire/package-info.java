/**
 * What a reading process and the one that started it say to each other. Comes in: messages. Goes out: bytes, and the other way
 * round. It must not do what they say.
 */
@NullMarked
package nianbao.worker.wire;

import org.jspecify.annotations.NullMarked;
