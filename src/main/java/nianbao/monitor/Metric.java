package nianbao.monitor;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A number that a monitor keeps over time, as the text format of Prometheus has it.
 *
 * @param name with its unit at the end
 * @param help what it is, in a line
 * @param labels what tells it from others of its name
 */
public record Metric(String name, Kind kind, String help, Map<String, String> labels, double value) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** How it goes on. */
    public enum Kind {
        /** Up and down. */
        GAUGE,
        /** Up, and to 0 at a new start. */
        COUNTER
    }

    public Metric {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name);
        }
        labels = Map.copyOf(labels);
    }

    public static Metric gauge(String name, String help, double value) {
        return new Metric(name, Kind.GAUGE, help, Map.of(), value);
    }

    /** The line that states it. */
    String line() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(labels)
                .forEach((label, content) -> text.append(text.isEmpty() ? "{" : ",")
                        .append(label)
                        .append("=\"")
                        .append(content.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n"))
                        .append('"'));
        return name + text + (text.isEmpty() ? "" : "}") + " " + number();
    }

    private String number() {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
