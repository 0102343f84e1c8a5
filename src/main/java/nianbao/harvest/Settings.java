package nianbao.harvest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The settings of one thing in a YAML file. Each is asked for once; what nobody asked for is a mistake. */
final class Settings {
    private final String where;
    private final Map<String, Object> left;

    private Settings(String where, Map<String, Object> left) {
        this.where = where;
        this.left = left;
    }

    static Settings of(String where, Object yaml) throws BadSourcesException {
        if (!(yaml instanceof Map<?, ?> members)) {
            throw new BadSourcesException(where + ": no settings");
        }
        Map<String, Object> left = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (value != null) {
                left.put(String.valueOf(name), value);
            }
        });
        return new Settings(where, left);
    }

    BadSourcesException wrong(String name, String what) {
        return new BadSourcesException(where + ": " + name + ": " + what);
    }

    Optional<String> text(String name) throws BadSourcesException {
        Optional<Object> value = Optional.ofNullable(left.remove(name));
        if (value.isPresent() && (value.get() instanceof Map || value.get() instanceof List)) {
            throw wrong(name, "no text");
        }
        return value.map(Object::toString);
    }

    String needed(String name) throws BadSourcesException {
        return text(name).orElseThrow(() -> wrong(name, "missing"));
    }

    /** One text, or a list of them. */
    List<String> texts(String name) throws BadSourcesException {
        if (left.get(name) instanceof List<?> list) {
            left.remove(name);
            return list.stream().map(String::valueOf).toList();
        }
        return text(name).stream().toList();
    }

    int number(String name, int otherwise) throws BadSourcesException {
        Optional<String> text = text(name);
        try {
            int number = text.map(Integer::parseInt).orElse(otherwise);
            if (number < 0) {
                throw wrong(name, text.orElse(""));
            }
            return number;
        } catch (NumberFormatException e) {
            throw wrong(name, text.orElse(""));
        }
    }

    boolean truth(String name) throws BadSourcesException {
        String text = text(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(name, text);
        }
        return text.equals("true");
    }

    Optional<Pattern> pattern(String name) throws BadSourcesException {
        Optional<String> text = text(name);
        try {
            return text.map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw wrong(name, String.valueOf(e.getMessage()));
        }
    }

    List<Settings> each(String name) throws BadSourcesException {
        if (!(left.remove(name) instanceof List<?> list) || list.isEmpty()) {
            throw wrong(name, "missing");
        }
        List<Settings> each = new ArrayList<>();
        for (Object item : list) {
            Object called = item instanceof Map<?, ?> members ? members.get("name") : null;
            each.add(of(where + ": " + (called == null ? name + " " + (each.size() + 1) : called), item));
        }
        return each;
    }

    /** Everything was asked for. */
    void end() throws BadSourcesException {
        if (!left.isEmpty()) {
            throw wrong(left.keySet().iterator().next(), "not known here");
        }
    }
}
