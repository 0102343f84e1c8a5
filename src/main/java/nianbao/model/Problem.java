package nianbao.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.geometry.Box;

/**
 * Something that a person should know of a file.
 *
 * @param page counted from 1; empty where it concerns the whole file
 * @param box on the page as a reader sees it
 * @param arguments what the message of the code needs: names, counts, words from the page
 */
public record Problem(ProblemCode code, OptionalInt page, Optional<Box> box, List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem ofFile(ProblemCode code, String... arguments) {
        return new Problem(code, OptionalInt.empty(), Optional.empty(), List.of(arguments));
    }

    public static Problem ofPage(ProblemCode code, int page, String... arguments) {
        return new Problem(code, OptionalInt.of(page), Optional.empty(), List.of(arguments));
    }

    public static Problem at(ProblemCode code, Place place, String... arguments) {
        return new Problem(code, OptionalInt.of(place.page()), Optional.of(place.box()), List.of(arguments));
    }
}
