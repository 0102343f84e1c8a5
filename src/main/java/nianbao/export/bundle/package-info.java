/**
 * The panel as a data package: tables that refer to each other, and what is in them, for programs. Comes in: reports of a panel.
 * Goes out: a folder with a descriptor for Frictionless readers and one for Croissant's.
 */
@NullMarked
package nianbao.export.bundle;

import org.jspecify.annotations.NullMarked;
