package nianbao.county;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A discrepancy of a kind in the report of a body on a year.
 *
 * @param kind as findings and roll-ups name it
 */
record Planted(String kind, String body, int year) {
    /** One that is between two bodies, whichever is named first. */
    static Planted ofTwo(String kind, String one, String other, int year) {
        return new Planted(kind, Stream.of(one, other).sorted().collect(Collectors.joining("=")), year);
    }
}
