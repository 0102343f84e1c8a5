package nianbao.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What divisions are called, from provinces down to towns: 44,683 of the state of 30 June 2023, from china-division 2.7.0,
 * which has them from the National Bureau of Statistics.
 *
 * <p>Divisions are founded, merged and renamed each year, and a county becomes a district and keeps its name: so a name is
 * known by what stands before its kind.
 */
public final class Gazetteer {
    static final String DIVISIONS = "divisions.csv";
    /** Kinds of divisions, and of zones that have a government of their own kind; the longer first. */
    private static final String KINDS =
            "特别行政区|自治[区州县旗]|街道办事处|民族乡|民族苏木|(?:经济|高新|新|旅游|综合)*(?:技术)?(?:产业)?(?:开发|示范|管理|风景名胜|工业园|园|景|保税|试验)区"
                    + "|街道|地区|新区|苏木|[省市区县旗镇乡盟]";

    private static final Pattern KIND = Pattern.compile("(" + KINDS + ")$");
    private static final Pattern TOWN = Pattern.compile("(街道办事处|街道|镇|乡|苏木)$");
    private static final Pattern PLACE = Pattern.compile("^(.{1,10}?)(" + KINDS + ")");
    /** Words of offices that end as places do: 住房和城乡建设局, 城市管理局. */
    private static final Pattern NO_PLACE = Pattern.compile(".*(城乡|城市|城镇|乡镇|村镇|社区|小区)");
    /** Letters of the shortest name that tells a place without its kind: 陵县 is one, 陵市 none. */
    static final int SHORTEST = 2;

    private final Set<String> names;
    private final Set<String> stems = new HashSet<>();
    private final int longest;

    /** @param names of divisions, with their kinds */
    Gazetteer(Collection<String> names) {
        this.names = Set.copyOf(names);
        names.forEach(name -> stems.add(stem(name)));
        longest = names.stream().mapToInt(String::length).max().orElse(0);
    }

    /** The divisions that the program comes with; read when they are first asked for. */
    public static Gazetteer shipped() {
        return Shipped.DIVISIONS;
    }

    private static final class Shipped {
        static final Gazetteer DIVISIONS = read();

        private static Gazetteer read() {
            List<String> names = new ArrayList<>();
            try (InputStream in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(Gazetteer.DIVISIONS));
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines().skip(1).forEach(line -> names.add(line.substring(line.indexOf(',') + 1)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Gazetteer(names);
        }
    }

    /** The places with which the name of a body begins, the larger first: 蓬安县, 新丰镇 of 蓬安县新丰镇人民政府. */
    public List<String> places(String body) {
        List<String> places = new ArrayList<>();
        String rest = body;
        while (!rest.isEmpty()) {
            String next = first(rest);
            if (next.isEmpty()) {
                return places;
            }
            places.add(next);
            rest = rest.substring(next.length());
        }
        return places;
    }

    /** Whether some division is called so, whatever its kind. */
    public boolean knows(String place) {
        String stem = stem(place);
        return names.contains(place) || stem.length() >= SHORTEST && stems.contains(stem);
    }

    private String first(String text) {
        for (int end = Math.min(longest, text.length()); end > 1; end--) {
            String name = text.substring(0, end);
            if (names.contains(name)) {
                return name;
            }
        }
        Matcher place = PLACE.matcher(text);
        return place.find() && !NO_PLACE.matcher(place.group()).matches() ? place.group() : "";
    }

    /** Whether a place is a town or a sub-district by its kind. */
    static boolean isTown(String place) {
        return TOWN.matcher(place).find();
    }

    static String stem(String name) {
        return KIND.matcher(name).replaceFirst("");
    }
}
