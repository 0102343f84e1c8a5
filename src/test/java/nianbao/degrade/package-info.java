/**
 * Makes scans, faxes and photos of digital reports, worse by measured steps and always the same for the same seed, each
 * with the truth of the report it shows; and draws the curves of docs/benchmarks.md from them. What reads images must
 * know nothing of this room.
 */
@NullMarked
package nianbao.degrade;

import org.jspecify.annotations.NullMarked;
