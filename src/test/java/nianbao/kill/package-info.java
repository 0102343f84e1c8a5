/** What kills programs in the middle of their work, and looks whether they are well when they are started again. */
@NullMarked
package nianbao.kill;

import org.jspecify.annotations.NullMarked;
