/** What all reports of a store amount to. It only counts and adds up; figures that are not certain are counted apart. */
@NullMarked
package nianbao.store.overview;

import org.jspecify.annotations.NullMarked;
