package nianbao.cli.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.places.Divisions;
import nianbao.words.Messages;

/** A division by the words of a person: its code, its name, or its name with those of what it lies in. */
final class DivisionOptions {
    private final Divisions divisions = Divisions.shipped();

    /** What a person may have meant, in words; one of both is empty. */
    record Found(Optional<String> code, String trouble) {}

    Found find(String words, Messages messages) {
        if (divisions.name(words).isPresent()) {
            return new Found(Optional.of(words), "");
        }
        List<String> named = divisions.named(words);
        if (named.size() == 1) {
            return new Found(Optional.of(named.get(0)), "");
        }
        if (named.isEmpty()) {
            Optional<String> inner = divisions
                    .codeOf(words)
                    .filter(code -> divisions.fullName(code).endsWith(words));
            return new Found(inner, inner.isPresent() ? "" : messages.text("book.no-division", words));
        }
        String choices = named.stream()
                .map(code -> code + " " + divisions.fullName(code))
                .collect(Collectors.joining(messages.text("ingest.join")));
        return new Found(Optional.empty(), messages.text("book.divisions", words, choices));
    }
}
