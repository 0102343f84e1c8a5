package nianbao.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Divisions by their codes: two digits for a province, four for a prefecture, six for a county, nine for a town, each
 * beginning with the code of what it lies in.
 *
 * <p>A name is a division only where it can be no other: 鼓楼区 lies in four cities, and alone is none of them.
 */
public final class Divisions {
    private static final int COUNTY = 6;

    private final Gazetteer gazetteer;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();
    /** Of counties alone: they become districts and cities, and keep their names. */
    private final Map<String, List<String>> countiesByStem = new HashMap<>();

    /** What divisions are made of directly, in order; provinces stand by an empty code. */
    private final Map<String, List<String>> parts = new HashMap<>();

    /** @param names of divisions by their codes */
    Divisions(Gazetteer gazetteer, Map<String, String> names) {
        this.gazetteer = gazetteer;
        names.forEach((code, name) -> {
            this.names.put(code, name);
            codes.computeIfAbsent(name, any -> new ArrayList<>()).add(code);
            String stem = Gazetteer.stem(name);
            if (code.length() == COUNTY && stem.length() >= Gazetteer.SHORTEST) {
                countiesByStem.computeIfAbsent(stem, any -> new ArrayList<>()).add(code);
            }
        });
        this.names.keySet().stream()
                .sorted()
                .forEach(code -> parts.computeIfAbsent(outer(code), any -> new ArrayList<>())
                        .add(code));
    }

    /** The divisions that the program comes with; read when they are first asked for. */
    public static Divisions shipped() {
        return Shipped.DIVISIONS;
    }

    private static final class Shipped {
        static final Divisions DIVISIONS = new Divisions(Gazetteer.shipped(), read());

        private static Map<String, String> read() {
            Map<String, String> names = new HashMap<>();
            try (InputStream in = Objects.requireNonNull(Divisions.class.getResourceAsStream(Gazetteer.DIVISIONS));
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines().skip(1).forEach(line -> {
                    int comma = line.indexOf(',');
                    names.put(line.substring(0, comma), line.substring(comma + 1));
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return names;
        }
    }

    /** The divisions of a name, by their codes; the kind may be another one for counties alone. */
    public List<String> named(String name) {
        List<String> found = codes.getOrDefault(name, List.of());
        return (found.isEmpty() ? countiesLike(name) : found).stream().sorted().toList();
    }

    /** The divisions that a person may mean by a code, a name, or a name with those of what it lies in. */
    public List<String> meant(String words) {
        if (names.containsKey(words)) {
            return List.of(words);
        }
        List<String> named = named(words);
        return named.isEmpty()
                ? codeOf(words)
                        .filter(code -> fullName(code).endsWith(words))
                        .map(List::of)
                        .orElse(List.of())
                : named;
    }

    /** The codes of all divisions but towns, in order. */
    public List<String> countiesAndLarger() {
        return names.keySet().stream()
                .filter(code -> code.length() <= COUNTY)
                .sorted()
                .toList();
    }

    /** The divisions whose names have these words in them, the larger first. */
    public List<String> containing(String words, int most) {
        return names.entrySet().stream()
                .filter(name -> name.getValue().contains(words))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** A division after all that it lies in, the largest first. */
    public List<String> path(String code) {
        return IntStream.rangeClosed(1, code.length())
                .mapToObj(digits -> code.substring(0, digits))
                .filter(names::containsKey)
                .toList();
    }

    /** The codes of the divisions that a division is made of directly, in order: of a county its towns. */
    public List<String> partsOf(String code) {
        return List.copyOf(parts.getOrDefault(code, List.of()));
    }

    /** Whether a division lies in another and in none between them. */
    public boolean isPart(String outer, String inner) {
        return !inner.isEmpty() && outer(inner).equals(outer);
    }

    /** Whether the name of a body that tells no county begins with a place of this name in a division. */
    public boolean mayBePart(String code, String body) {
        return !perhapsIn(code, body).isEmpty();
    }

    /** The places in a division, of those that are called as what the name of a body begins with. */
    public List<String> perhapsIn(String code, String body) {
        return gazetteer.places(body).stream()
                .limit(1)
                .flatMap(place -> codes.getOrDefault(place, List.of()).stream())
                .filter(found -> found.length() > code.length() && found.startsWith(code))
                .sorted()
                .toList();
    }

    /** The code of the smallest division in which one lies; empty for a province. */
    private String outer(String code) {
        return IntStream.iterate(code.length() - 1, digits -> digits > 0, digits -> digits - 1)
                .mapToObj(digits -> code.substring(0, digits))
                .filter(names::containsKey)
                .findFirst()
                .orElse("");
    }

    /** The name of a division with those of what it lies in: 陕西省安康市岚皋县. */
    public String fullName(String code) {
        return path(code).stream().map(names::get).collect(Collectors.joining());
    }

    /** What the division of this code is called. */
    public Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /**
     * The code of the smallest division in which a body surely is, by the places with which its name begins; empty where
     * they could be in several provinces. A town is known only by what it lies in: towns of one name are many, and the list
     * has not those that were merged.
     */
    public Optional<String> codeOf(String body) {
        List<String> within = List.of();
        for (String place : gazetteer.places(body)) {
            List<String> inside = inside(within, place);
            if (inside.isEmpty()) {
                break;
            }
            within = inside;
        }
        return common(within);
    }

    private List<String> inside(List<String> within, String place) {
        List<String> named = among(within, codes.getOrDefault(place, List.of()));
        return named.isEmpty() ? among(within, countiesLike(place)) : named;
    }

    /** Counties that are of another kind than this place. A town that is called as a county is, 高平镇 and 高平市, is none of them. */
    private List<String> countiesLike(String place) {
        return Gazetteer.isTown(place) ? List.of() : countiesByStem.getOrDefault(Gazetteer.stem(place), List.of());
    }

    private static List<String> among(List<String> within, List<String> candidates) {
        return candidates.stream()
                .filter(code -> within.isEmpty()
                        ? code.length() <= COUNTY
                        : within.stream().anyMatch(outer -> code.length() > outer.length() && code.startsWith(outer)))
                .toList();
    }

    /** What all of them lie in, if it is a division. */
    private Optional<String> common(List<String> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        String code = all.get(0);
        while (!code.isEmpty() && !(names.containsKey(code) && isPrefix(code, all))) {
            code = code.substring(0, code.length() - 1);
        }
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    private static boolean isPrefix(String code, List<String> all) {
        return all.stream().allMatch(other -> other.startsWith(code));
    }
}
