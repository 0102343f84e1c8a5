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
 * @param field the id of the figure that it is about; empty where it is about no single one
 * @param arguments what the message of the code needs: names, counts, words from the page
 */
public record Problem(
        ProblemCode code, OptionalInt page, Optional<Box> box, Optional<String> field, List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem ofFile(ProblemCode code, String... arguments) {
        return new Problem(code, OptionalInt.empty(), Optional.empty(), Optional.empty(), List.of(arguments));
    }

    public static Problem ofPage(ProblemCode code, int page, String... arguments) {
        return new Problem(code, OptionalInt.of(page), Optional.empty(), Optional.empty(), List.of(arguments));
    }

    public static Problem at(ProblemCode code, Place place, String... arguments) {
        return new Problem(
                code, OptionalInt.of(place.page()), Optional.of(place.box()), Optional.empty(), List.of(arguments));
    }

    /** @param place of its cell; empty in a file without pages */
    public static Problem ofFigure(ProblemCode code, String field, Optional<Place> place, String... arguments) {
        return new Problem(
                code,
                place.map(at -> OptionalInt.of(at.page())).orElse(OptionalInt.empty()),
                place.map(Place::box),
                Optional.of(field),
                List.of(arguments));
    }
}
