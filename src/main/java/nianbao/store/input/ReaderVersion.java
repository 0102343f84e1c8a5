package nianbao.store.input;

import java.util.Arrays;

/**
 * The version of a reader as records name it: {@code 0.2.0+3f5b8c1d90ae}, a release and the fingerprint of what decides a
 * reading. Readings of before have no fingerprint there.
 */
record ReaderVersion(String text) {
    /** Whether it is another reader, and none of a later release. Which of two builds of one release is older, nobody knows. */
    boolean isOlderThan(ReaderVersion other) {
        return !text.equals(other.text) && Arrays.compare(release(), other.release()) <= 0;
    }

    /** The numbers of the release; what is no number counts as 0. */
    private int[] release() {
        return Arrays.stream(text.split("\\+", 2)[0].split("\\."))
                .mapToInt(part -> part.matches("\\d{1,9}") ? Integer.parseInt(part) : 0)
                .toArray();
    }
}
