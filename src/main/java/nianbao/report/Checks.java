package nianbao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.Identity;
import nianbao.report.form.Identity.Over;

/** The forms' own arithmetic, held against the figures as published. Nothing is ever mended here. */
final class Checks {
    private final Map<String, Value> values = new LinkedHashMap<>();

    private Checks(List<Value> values) {
        values.forEach(value -> this.values.put(value.field(), value));
    }

    /** The checks of {@code tables}, as each table lists its equations, in the order of its columns and rows. */
    static List<Check> of(List<FormTable> tables, List<Value> values) {
        Checks checks = new Checks(values);
        return tables.stream().flatMap(checks::of).toList();
    }

    private Stream<Check> of(FormTable table) {
        Set<String> known = table.fields().stream().map(Field::id).collect(Collectors.toSet());
        return table.identities().stream().flatMap(identity -> of(table, identity, known));
    }

    private Stream<Check> of(FormTable table, Identity identity, Set<String> known) {
        return table.fields().stream()
                .map(field -> identity.each(table, field))
                .distinct()
                .filter(each -> isWhole(table, identity, each, known))
                .map(each -> check(
                        table.kind() + "." + identity.id() + "." + each,
                        ids(table, identity, each, identity.sum()),
                        ids(table, identity, each, identity.equalTo()),
                        id(table, identity, each, identity.total())));
    }

    /** Whether the row or column {@code each} has all parts of the equation: in a table of parts each has its own columns. */
    private static boolean isWhole(FormTable table, Identity identity, String each, Set<String> known) {
        return known.containsAll(ids(table, identity, each, identity.sum()))
                && known.containsAll(ids(table, identity, each, identity.equalTo()));
    }

    private static List<String> ids(FormTable table, Identity identity, String each, List<String> parts) {
        return parts.stream().map(part -> id(table, identity, each, part)).toList();
    }

    private static String id(FormTable table, Identity identity, String each, String part) {
        return table.kind() + "." + (identity.over() == Over.COLUMN ? part + "." + each : each + "." + part);
    }

    private Check check(String id, List<String> left, List<String> right, String total) {
        List<String> fields = new ArrayList<>(left);
        fields.addAll(right);
        boolean known = fields.stream().allMatch(this::isKnown);
        boolean claimed = known
                && number(total).isPresent()
                && fields.stream()
                        .anyMatch(field -> !field.equals(total) && number(field).isPresent());
        if (!claimed) {
            return new Check(id, CheckVerdict.UNKNOWN, Optional.empty(), Optional.empty(), fields);
        }
        BigDecimal expected = sum(left);
        BigDecimal actual = sum(right);
        boolean certain = fields.stream().allMatch(this::isCertain);
        CheckVerdict broken = certain ? CheckVerdict.FAIL : CheckVerdict.UNKNOWN;
        CheckVerdict outcome = isKept(expected, actual) ? CheckVerdict.PASS : broken;
        return new Check(id, outcome, Optional.of(expected), Optional.of(actual), fields);
    }

    private static boolean isKept(BigDecimal expected, BigDecimal actual) {
        return expected.compareTo(actual) == 0;
    }

    /** Whether the figures of a check, certain or not, contradict each other. */
    static boolean isBroken(Check check) {
        return check.expected().isPresent()
                && check.actual().isPresent()
                && !isKept(check.expected().get(), check.actual().get());
    }

    /** A blank counts as nothing among the parts; what could not be read is not known. */
    private boolean isKnown(String field) {
        Value value = values.get(field);
        return value != null
                && (value.value().isPresent() || value.status() == Status.BLANK || value.status() == Status.CORRECTED);
    }

    /** A check fails in the publisher's name, so nothing in it may be in doubt. */
    private boolean isCertain(String field) {
        return Optional.ofNullable(values.get(field))
                .filter(value -> value.status().isCertain())
                .isPresent();
    }

    private Optional<BigDecimal> number(String field) {
        return Optional.ofNullable(values.get(field)).flatMap(Value::value);
    }

    private BigDecimal sum(List<String> fields) {
        return fields.stream().flatMap(field -> number(field).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
