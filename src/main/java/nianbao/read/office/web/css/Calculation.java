package nianbao.read.office.web.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Works out lengths that a page states as sums: {@code calc}, {@code min}, {@code max} and {@code clamp} of CSS Values
 * 4, 10. Grammar: a sum of products of lengths, numbers and sums in brackets.
 */
final class Calculation {
    /** Brackets in brackets. */
    private static final int MAX_DEPTH = 16;

    private final String text;
    private final Function<String, Optional<Double>> lengths;
    private int at;
    private int depth;

    private Calculation(String text, Function<String, Optional<Double>> lengths) {
        this.text = text;
        this.lengths = lengths;
    }

    /**
     * @param stated one function, with what stands in its brackets
     * @param lengths what a plain length comes to
     */
    static Optional<Double> of(String stated, Function<String, Optional<Double>> lengths) {
        Calculation calculation = new Calculation(stated.strip(), lengths);
        try {
            double result = calculation.sum();
            return calculation.at == calculation.text.length() && Double.isFinite(result)
                    ? Optional.of(result)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private double sum() {
        double sum = product();
        while (skipTo("+-")) {
            boolean adds = text.charAt(at++) == '+';
            double next = product();
            sum += adds ? next : -next;
        }
        return sum;
    }

    private double product() {
        double product = part();
        while (skipTo("*/")) {
            boolean times = text.charAt(at++) == '*';
            double next = part();
            product = times ? product * next : product / next;
        }
        return product;
    }

    private double part() {
        skipTo("");
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '(') {
            return function(text.substring(start, at));
        }
        at = start;
        while (at < text.length() && isOfLength(start)) {
            at++;
        }
        return lengths.apply(text.substring(start, at)).orElseThrow(IllegalArgumentException::new);
    }

    private boolean isOfLength(int start) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || c == '.' || c == '%' || (at == start && (c == '-' || c == '+'));
    }

    private double function(String name) {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException("too deep");
        }
        List<Double> values = new ArrayList<>();
        do {
            at++;
            values.add(sum());
        } while (skipTo(","));
        if (!skipTo(")")) {
            throw new IllegalArgumentException("no end");
        }
        at++;
        depth--;
        return result(name, values);
    }

    private static double result(String name, List<Double> values) {
        double first = values.get(0);
        return switch (name) {
            case "min" -> values.stream().mapToDouble(value -> value).min().orElse(first);
            case "max" -> values.stream().mapToDouble(value -> value).max().orElse(first);
            case "clamp" -> {
                if (values.size() != 3) {
                    throw new IllegalArgumentException(name);
                }
                yield Math.max(first, Math.min(values.get(1), values.get(2)));
            }
            case "", "calc" -> first;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Goes over blanks; whether one of {@code wanted} stands there. */
    private boolean skipTo(String wanted) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && wanted.indexOf(text.charAt(at)) >= 0;
    }
}
