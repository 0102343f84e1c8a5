package nianbao.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.document.Paragraph;
import nianbao.places.Gazetteer;
import nianbao.report.narrative.line.Phrases;
import nianbao.report.narrative.line.Signature;
import nianbao.report.narrative.line.Title;

/**
 * Whose report it is, by evidence: what the title says; where that names no body, the letterhead, a line below the title,
 * the signature, the preamble and what the page states beside the article, in this order. Names that contradict each other
 * are none.
 *
 * @param name empty where nothing names a body, or where two name different ones
 * @param contradiction the two names
 * @param unconfirmed a name that may be misread: then there is none
 */
record Issuer(Optional<String> name, List<String> contradiction, Optional<String> unconfirmed) {
    /** Paragraphs below a title of which one may be the name of the body. */
    private static final int BELOW_TITLE = 3;

    Issuer {
        contradiction = List.copyOf(contradiction);
    }

    private Issuer(Optional<String> name, List<String> contradiction) {
        this(name, contradiction, Optional.empty());
    }

    /**
     * @param publisher the body that a web page names as its publisher
     * @param credible whether a name is as it stands in the report, so that it may contradict the title
     */
    static Issuer of(Heading heading, Signature signature, Optional<String> publisher, Predicate<String> credible) {
        List<String> titled = heading.titles().stream()
                .flatMap(title -> Title.body(title).stream())
                .distinct()
                .toList();
        List<String> authors = new ArrayList<>(signature.body().stream().toList());
        heading.preamble().stream()
                .map(Paragraph::text)
                .flatMap(text -> drawnUpBy(text).stream())
                .forEach(authors::add);
        if (!titled.isEmpty()) {
            Optional<String> other = authors.stream()
                    .filter(credible)
                    .filter(name -> titled.stream().allMatch(title -> Bodies.contradict(title, name)))
                    .findFirst();
            if (other.isPresent()) {
                return new Issuer(Optional.empty(), List.of(titled.get(0), other.get()));
            }
            return agreed(
                    titled,
                    heading.title()
                            .flatMap(Title::body)
                            .map(name -> heading.letterhead()
                                    .filter(head -> head.endsWith(name) && credible.test(head))
                                    .orElse(name)));
        }
        List<String> names = new ArrayList<>();
        heading.letterhead().ifPresent(names::add);
        heading.preamble().stream()
                .limit(BELOW_TITLE)
                .flatMap(line -> alone(line.text()).stream())
                .forEach(names::add);
        names.addAll(authors);
        publisher
                .filter(name -> Phrases.BODY.matcher(name).matches()
                        && !Phrases.NO_NAME.matcher(name).matches())
                .ifPresent(names::add);
        return agreed(names, names.stream().findFirst());
    }

    /** The same with a name only where it is {@code credible}. */
    Issuer confirmed(Predicate<String> credible) {
        return name.filter(credible.negate()).isEmpty() ? this : new Issuer(Optional.empty(), contradiction, name);
    }

    /**
     * Whether each place in a name that was recognised is one: readers of images take rare letters for others, 莲 for 蓬, and
     * in one face everywhere for the same.
     */
    static boolean isCredible(String body) {
        return Gazetteer.shipped().places(body).stream().allMatch(Gazetteer.shipped()::knows);
    }

    /** A body whose name a line below the title is, and nothing else. */
    private static Optional<String> alone(String line) {
        String bare = Phrases.SIGNS_AS
                .matcher(line.replaceAll("\\s", ""))
                .replaceFirst("")
                .replaceAll("^[（(]|[)）]$", "");
        return Optional.of(bare)
                .filter(name -> Phrases.BODY.matcher(name).matches()
                        && !Phrases.NO_NAME.matcher(name).matches());
    }

    private static Issuer agreed(List<String> names, Optional<String> chosen) {
        for (String name : names) {
            for (String other : names) {
                if (!Bodies.mayBeOne(name, other)) {
                    return new Issuer(Optional.empty(), List.of(name, other));
                }
            }
        }
        return new Issuer(chosen.or(() -> names.stream().findFirst()), List.of());
    }

    /** The body that a preamble says has drawn the report up. */
    static Optional<String> drawnUpBy(String text) {
        for (Pattern pattern : Phrases.DRAWN_UP_BY) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String name = matcher.group(1);
                if (Phrases.BODY.matcher(name).matches()
                        && !Phrases.NO_NAME.matcher(name).matches()) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }
}
