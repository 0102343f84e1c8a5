/**
 * The commands of the review desk: the server of its pages, alone or beside other work, and the accounts of who may enter.
 */
@NullMarked
package nianbao.cli.desk;

import org.jspecify.annotations.NullMarked;
