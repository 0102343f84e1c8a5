package nianbao.harvest.page;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.harvest.net.address.WebAddress;

/**
 * Which addresses are pages of the same article: those that differ from its first in nothing but a number after the name
 * ({@code t1.html}, {@code t1_2.html}; of {@code c_1.html} also {@code c_2.html}), or in the value of a query that counts pages.
 */
final class ArticleParts {
    private static final Pattern NAME = Pattern.compile("^(.*/)([^/]*?)(\\.[A-Za-z]{2,5})?$");
    private static final Pattern FIRST = Pattern.compile("^(.+)[_-]1$");

    private final WebAddress first;

    ArticleParts(WebAddress first) {
        this.first = first;
    }

    /** The number of a further page of the article; empty where the address is no such page. */
    OptionalInt number(WebAddress other) {
        if (other.equals(first) || !other.origin().equals(first.origin())) {
            return OptionalInt.empty();
        }
        OptionalInt byName = byName(other);
        return byName.isPresent() ? byName : byQuery(other);
    }

    private OptionalInt byName(WebAddress other) {
        Matcher one = NAME.matcher(first.uri().getRawPath());
        Matcher two = NAME.matcher(other.uri().getRawPath());
        boolean alike = one.matches()
                && two.matches()
                && query(first).equals(query(other))
                && one.group(1).equals(two.group(1))
                && String.valueOf(one.group(3)).equals(String.valueOf(two.group(3)));
        if (!alike) {
            return OptionalInt.empty();
        }
        OptionalInt further = suffix(one.group(2), two.group(2));
        Matcher counted = FIRST.matcher(one.group(2));
        return further.isPresent() || !counted.matches() ? further : suffix(counted.group(1), two.group(2));
    }

    private static OptionalInt suffix(String stem, String name) {
        Matcher number = Pattern.compile(Pattern.quote(stem) + "[_-](\\d{1,3})").matcher(name);
        return !stem.isEmpty() && number.matches()
                ? OptionalInt.of(Integer.parseInt(number.group(1)))
                : OptionalInt.empty();
    }

    private OptionalInt byQuery(WebAddress other) {
        Matcher number = Wording.PAGE_PARAMETER.matcher(query(other));
        if (!first.uri().getRawPath().equals(other.uri().getRawPath()) || !number.find()) {
            return OptionalInt.empty();
        }
        int page = Integer.parseInt(number.group(3));
        return uncounted(query(first)).equals(uncounted(query(other))) && page > 1
                ? OptionalInt.of(page)
                : OptionalInt.empty();
    }

    private static String uncounted(String query) {
        return Wording.PAGE_PARAMETER.matcher(query).replaceAll("").replaceFirst("^&", "");
    }

    private static String query(WebAddress address) {
        String query = address.uri().getRawQuery();
        return query == null ? "" : query;
    }
}
