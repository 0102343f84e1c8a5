/**
 * Which files of a folder are input, by their names and places, and in what order people mean them: not those of systems, not
 * unfinished ones, not the program's own.
 */
@NullMarked
package nianbao.detect.folder;

import org.jspecify.annotations.NullMarked;
