/**
 * The command that starts a job on Spark. Comes in: a command line. Goes out: a process of Java with Spark's libraries, and its exit
 * code. It must not know what the job does: that is told where Spark is.
 */
@NullMarked
package nianbao.cli.spark;

import org.jspecify.annotations.NullMarked;
