package nianbao.review.blind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.store.account.Accounts;
import nianbao.store.blind.BlindKeying;
import nianbao.store.blind.Keyed;
import nianbao.words.Messages;

/** What people keyed of one figure, of each the last: who keys it again means that. */
final class BlindWords {
    /** By who keyed it; the one last that was keyed last. */
    private final Map<String, BlindKeying> latest = new LinkedHashMap<>();

    BlindWords(List<BlindKeying> keyings) {
        keyings.forEach(keying -> {
            latest.remove(key(keying.by()));
            latest.put(key(keying.by()), keying);
        });
    }

    /** Names that look the same are one person. */
    private static String key(String name) {
        return Accounts.key(name);
    }

    static boolean isSamePerson(String one, String other) {
        return key(one).equals(key(other));
    }

    List<BlindKeying> all() {
        return new ArrayList<>(latest.values());
    }

    /** What others keyed than who keyed last. */
    private List<BlindKeying> others() {
        List<BlindKeying> others = all();
        return others.isEmpty() ? others : others.subList(0, others.size() - 1);
    }

    boolean isAlone() {
        return latest.size() < 2;
    }

    /** What somebody else keyed that is the same as what was keyed last. */
    Optional<BlindKeying> same() {
        Keyed last = all().get(latest.size() - 1).keyed();
        return others().stream().filter(other -> other.keyed().equals(last)).reduce((earlier, later) -> later);
    }

    /** All of it in words: {@code 8 by 李明, 9 by 王芳}. */
    static String told(List<BlindKeying> keyings, Messages messages) {
        return keyings.stream()
                .map(keying -> messages.text("blind.keyed", word(keying.keyed(), messages), keying.by()))
                .collect(Collectors.joining(messages.text("ingest.join")));
    }

    private static String word(Keyed keyed, Messages messages) {
        return switch (keyed.kind()) {
            case FIGURE -> keyed.number().orElseThrow().toPlainString();
            case NOTHING -> messages.text("web.figure.nothing");
            case ILLEGIBLE -> messages.text("blind.illegible");
        };
    }
}
