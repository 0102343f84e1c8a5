package nianbao.harvest.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import nianbao.harvest.net.address.WebAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where the elements of a page lead. An address that stands in a call of a script is as good as one in a link; a viewer
 * leads to what it shows. No script is run.
 */
final class Targets {
    private static final String SCRIPT = "javascript:";
    /** Where some sites keep the address of a link that a script opens. */
    private static final List<String> KEPT = List.of("data-href", "data-url", "data-link");

    private final WebAddress base;
    private final Charset charset;

    Targets(WebAddress at, Document document, Charset charset) {
        this.base = WebAddress.of(document.baseUri()).orElse(at);
        this.charset = charset;
    }

    /** Where a reference leads. */
    Optional<WebAddress> of(String reference) {
        return isScript(reference)
                ? inCall(reference)
                : base.resolve(reference, charset)
                        .map(address -> viewed(address).orElse(address));
    }

    /** Where an element leads that people click on. */
    Optional<WebAddress> of(Element link) {
        String reference = link.attr("href").strip();
        if (isPlain(reference)) {
            return of(reference);
        }
        return inCall(reference)
                .or(() -> inCall(link.attr("onclick")))
                .or(() -> KEPT.stream()
                        .map(link::attr)
                        .filter(kept -> !kept.isBlank())
                        .findFirst()
                        .flatMap(this::of));
    }

    /** Whether an element leads somewhere, by a script that would have to be run. */
    boolean isDead(Element link) {
        String reference = link.attr("href").strip();
        boolean calls = !Wording.NO_CALL.matcher(reference).matches()
                || !link.attr("onclick").isBlank();
        return !isPlain(reference) && calls && of(link).isEmpty();
    }

    private static boolean isPlain(String reference) {
        return !reference.isEmpty() && !reference.startsWith("#") && !isScript(reference);
    }

    private static boolean isScript(String reference) {
        return reference.strip().toLowerCase(Locale.ROOT).startsWith(SCRIPT);
    }

    /** The one address that stands in a call; of several nobody can tell which it opens. */
    private Optional<WebAddress> inCall(String call) {
        List<WebAddress> found = literals(call)
                .filter(text -> Wording.ADDRESS.matcher(text).matches())
                .flatMap(text -> base.resolve(unwrapped(text), charset).stream())
                .map(address -> viewed(address).orElse(address))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The texts that stand in a script. */
    static Stream<String> literals(String script) {
        return Wording.LITERAL
                .matcher(script)
                .results()
                .map((MatchResult literal) -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                .map(String::strip);
    }

    /** What a viewer shows, where its address says both. */
    static Optional<WebAddress> viewed(WebAddress viewer) {
        return Wording.VIEWER.matcher(viewer.uri().getRawPath()).find() ? named(viewer) : Optional.empty();
    }

    /** The document that an address names in its query, by where it is. */
    static Optional<WebAddress> named(WebAddress address) {
        String query = address.uri().getRawQuery();
        return Wording.VALUE
                .matcher(query == null ? "" : query)
                .results()
                .map(value -> unwrapped(value.group(1)))
                .filter(value ->
                        value.contains("/") && Wording.DOCUMENT.matcher(value).find())
                .flatMap(value -> address.resolve(value, StandardCharsets.UTF_8).stream())
                .filter(named -> !named.equals(address))
                .findFirst();
    }

    /** A value whose strokes and signs were encoded once more. */
    private static String unwrapped(String value) {
        return value.replaceAll("(?i)%2f", "/")
                .replaceAll("(?i)%3a", ":")
                .replaceAll("(?i)%3f", "?")
                .replaceAll("(?i)%3d", "=")
                .replaceAll("(?i)%26", "&")
                .replace("%25", "%");
    }
}
