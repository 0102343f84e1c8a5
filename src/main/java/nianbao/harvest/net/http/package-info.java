/**
 * One request and its reply. Comes in: a web address. Goes out: a head, and a body byte for byte in the spool folder, within
 * limits of time and size. Connections stay in here. It follows no redirect and asks nothing twice.
 */
@NullMarked
package nianbao.harvest.net.http;

import org.jspecify.annotations.NullMarked;
