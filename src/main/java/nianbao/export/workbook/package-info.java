/**
 * The panel in Excel's format. Comes in: reports of a panel. Goes out: one workbook of them all, or the tables of the official
 * form filled in. The library that writes workbooks stays in here. It must write no formula.
 */
@NullMarked
package nianbao.export.workbook;

import org.jspecify.annotations.NullMarked;
