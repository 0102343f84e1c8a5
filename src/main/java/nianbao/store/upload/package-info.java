/**
 * Files that people brought through the desk. Comes in: what was received, and what became of it. Goes out: what is to be read
 * yet, and what became of the rest. It must not touch the files.
 */
@NullMarked
package nianbao.store.upload;

import org.jspecify.annotations.NullMarked;
