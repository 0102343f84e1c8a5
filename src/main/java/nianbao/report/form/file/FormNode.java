package nianbao.report.form.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** An object in the file of a form, whose members are asked for by name; {@link #done} finds those that nobody asked for. */
final class FormNode {
    private final String place;
    private final Map<String, Object> members;
    private final Set<String> asked = new LinkedHashSet<>();

    /** @param place where it stands in the file, such as {@code tables[1].rows[4]}; empty for the whole file */
    FormNode(String place, Map<String, Object> members) {
        this.place = place;
        this.members = members;
    }

    private Optional<Object> member(String name) {
        asked.add(name);
        return Optional.ofNullable(members.get(name));
    }

    private String place(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    FormatException wrong(String name, String how) {
        return new FormatException(place(name) + ": " + how);
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    Optional<String> optional(String name) {
        return member(name).map(value -> {
            if (value instanceof String text) {
                return text;
            }
            throw wrong(name, "not a text");
        });
    }

    String text(String name) {
        return optional(name).filter(text -> !text.isBlank()).orElseThrow(() -> wrong(name, "missing"));
    }

    Optional<Pattern> pattern(String name) {
        return optional(name).map(text -> {
            try {
                return Pattern.compile(text);
            } catch (PatternSyntaxException e) {
                throw wrong(name, "not a regular expression: " + e.getDescription());
            }
        });
    }

    OptionalInt number(String name) {
        return member(name)
                .map(value -> {
                    if (value instanceof BigDecimal number) {
                        try {
                            return OptionalInt.of(number.intValueExact());
                        } catch (ArithmeticException e) {
                            throw wrong(name, "not a whole number");
                        }
                    }
                    throw wrong(name, "not a number");
                })
                .orElse(OptionalInt.empty());
    }

    private List<?> list(String name) {
        Optional<Object> value = member(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof List<?> list) {
            return list;
        }
        throw wrong(name, "not a list");
    }

    /** The texts of a list; one at least. */
    List<String> texts(String name) {
        List<String> texts = texts(list(name), name);
        if (texts.isEmpty()) {
            throw wrong(name, "missing");
        }
        return texts;
    }

    /** The texts of a list that may be missing. */
    List<String> optionalTexts(String name) {
        return texts(list(name), name);
    }

    private List<String> texts(List<?> list, String name) {
        List<String> texts = new ArrayList<>();
        for (Object each : list) {
            if (!(each instanceof String text) || text.isBlank()) {
                throw wrong(name, "not a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    /** The lists of texts by their names. */
    Map<String, List<String>> lists(String name) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (has(name)) {
            FormNode node = node(name);
            node.members.keySet().forEach(key -> lists.put(key, node.texts(key)));
        }
        return lists;
    }

    /** The texts by their names. */
    Map<String, String> textsByName(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (has(name)) {
            FormNode node = node(name);
            node.members.keySet().forEach(key -> texts.put(key, node.text(key)));
        }
        return texts;
    }

    FormNode node(String name) {
        return member(name).map(value -> of(value, place(name))).orElseThrow(() -> wrong(name, "missing"));
    }

    /** The objects of a list that may be missing. */
    List<FormNode> nodes(String name) {
        List<FormNode> nodes = new ArrayList<>();
        for (Object each : list(name)) {
            nodes.add(of(each, place(name) + "[" + nodes.size() + "]"));
        }
        return nodes;
    }

    private static FormNode of(Object value, String place) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new FormatException(place + ": not an object");
        }
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return new FormNode(place, members);
    }

    /** To be called when all that is understood was asked for. */
    void done() {
        members.keySet().stream()
                .filter(name -> !asked.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(name, "not known");
                });
    }
}
