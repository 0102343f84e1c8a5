package nianbao.spark;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * A part of the work: what one task reads, and one file of the results.
 *
 * @param cost in milliseconds of one core
 * @param paths in the order in which they are read
 */
record Part(int number, long cost, ArrayList<String> paths) implements Serializable {}
