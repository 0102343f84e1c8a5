/**
 * The commands that freeze a release and derive it again. Comes in: options. Goes out: a folder; what came of verifying one, in
 * words and for programs. It must not derive anything by itself.
 */
@NullMarked
package nianbao.cli.release;

import org.jspecify.annotations.NullMarked;
