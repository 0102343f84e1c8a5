/**
 * Settings that people write in YAML. Comes in: a file. Goes out: its members as what they should be, or what is wrong with
 * which line. It must not know what is set.
 */
@NullMarked
package nianbao.settings;

import org.jspecify.annotations.NullMarked;
