/**
 * What commands that run unattended tell: notices to people, metrics and health to monitors.
 */
@NullMarked
package nianbao.cli.monitor;

import org.jspecify.annotations.NullMarked;
