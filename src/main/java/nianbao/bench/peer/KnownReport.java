package nianbao.bench.peer;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.json.PlainJson;

/**
 * A file whose figures are known.
 *
 * @param figures the numbers that are printed, by the ids of their fields
 */
public record KnownReport(Path file, Map<String, BigDecimal> figures) {
    public KnownReport {
        figures = Map.copyOf(figures);
    }

    /**
     * Of a file with its figures beside it, in {@code NAME.truth.json} or {@code truth.json}: an object {@code values} of
     * numbers by field, null where none is printed.
     *
     * @return empty where none are there
     * @throws IOException where they cannot be read
     */
    public static Optional<KnownReport> of(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path folder = file.toAbsolutePath().normalize().getParent();
        List<String> names = List.of(name.replaceFirst("\\.[^.]*$", "") + ".truth.json", "truth.json");
        Optional<Path> truth = folder == null
                ? Optional.empty()
                : names.stream().map(folder::resolve).filter(Files::exists).findFirst();
        return truth.isEmpty()
                ? Optional.empty()
                : Optional.of(new KnownReport(file, figures(PlainJson.read(Files.readString(truth.get())))));
    }

    private static Map<String, BigDecimal> figures(Map<String, Object> truth) {
        Map<String, BigDecimal> figures = new HashMap<>();
        if (truth.get("values") instanceof Map<?, ?> values) {
            values.forEach((field, value) -> figures.put(String.valueOf(field), new BigDecimal(String.valueOf(value))));
        }
        return figures;
    }

    /**
     * Counts of the figures that a program gave.
     *
     * @param printed numbers that stand in the files
     * @param right of these, given in their field
     * @param wrong given as sure, and another, or none, stands there
     * @param told given, and told to be doubtful
     */
    public record Score(int printed, int right, int wrong, int told) {
        public static final Score NONE = new Score(0, 0, 0, 0);

        Score plus(Score other) {
            return new Score(printed + other.printed, right + other.right, wrong + other.wrong, told + other.told);
        }
    }

    /** Holds figures that are given as sure against those that are known. */
    Score score(GivenFigures given) {
        int right = (int) given.sure().entrySet().stream()
                .filter(figure -> Optional.ofNullable(figures.get(figure.getKey()))
                        .filter(known -> known.compareTo(figure.getValue()) == 0)
                        .isPresent())
                .count();
        return new Score(figures.size(), right, given.sure().size() - right, given.doubtful());
    }
}
