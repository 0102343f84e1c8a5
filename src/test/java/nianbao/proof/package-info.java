/**
 * How many wrong figures nobody is told of: reports that nobody has seen, made by chance, are read and held against what was
 * put into them. Comes in: a number of figures and a seed. Goes out: what is proven, by kind of file, and a curve.
 */
@NullMarked
package nianbao.proof;

import org.jspecify.annotations.NullMarked;
