/**
 * Releases of a panel: a folder that is frozen under a name and a date, and what can be derived of it again. Here is what a
 * release consists of: its manifest, the names of its files and their columns. It must not know how it is written, nor what is
 * found when it is verified.
 */
@NullMarked
package nianbao.release;

import org.jspecify.annotations.NullMarked;
