package nianbao.web.page;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An address of ours: a path, and what its query says, each once. */
public record Address(String path, Map<String, String> query) {
    public Address {
        query = Map.copyOf(new LinkedHashMap<>(query));
    }

    public static Address of(String address) {
        int mark = address.indexOf('?');
        if (mark < 0) {
            return new Address(address, Map.of());
        }
        Map<String, String> query = new LinkedHashMap<>();
        for (String part : address.substring(mark + 1).split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                query.put(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
            }
        }
        return new Address(address.substring(0, mark), query);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // what nobody of ours wrote says nothing
        }
    }

    /** The same with another value; without it where the value is empty. */
    public Address with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return new Address(path, changed);
    }

    public Address without(String name) {
        return with(name, "");
    }

    @Override
    public String toString() {
        String text = query.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> encoded(part.getKey()) + "=" + encoded(part.getValue()))
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? path : path + "?" + text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
