/** What stands on a page: letters, rulings, marks. Comes in and goes out: itself. It must not decide anything. */
@NullMarked
package nianbao.model.page;

import org.jspecify.annotations.NullMarked;
