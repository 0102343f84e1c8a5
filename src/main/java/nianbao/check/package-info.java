/**
 * What a person should look at in a draft before it goes online: what does not add up, what is blank, what differs from the report
 * of the year before and from its own prose. Comes in: records. Goes out: findings, each with its evidence. It must not change a
 * figure.
 */
@NullMarked
package nianbao.check;

import org.jspecify.annotations.NullMarked;
