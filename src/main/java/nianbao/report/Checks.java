package nianbao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;

/** The forms' own arithmetic, held against the figures as published. Nothing is ever mended here. */
final class Checks {
    private static final String NEW = "requests.new";
    private static final String CARRIED_IN = "requests.carried_in";
    private static final String PROCESSED = "requests.processed_total";
    private static final String CARRIED_OUT = "requests.carried_out";
    private static final String TOTAL = "total";

    private final Map<String, Value> values = new LinkedHashMap<>();

    private Checks(List<Value> values) {
        values.forEach(value -> this.values.put(value.field(), value));
    }

    /** The checks of both tables, in the order of columns, then rows, then groups. */
    static List<Check> of(FormTable requests, FormTable disputes, List<Value> values) {
        Checks checks = new Checks(values);
        List<Check> all = new ArrayList<>();
        List<Field> columns = requests.rows().get(0).fields();
        columns.forEach(column -> all.add(checks.balance(column.column())));
        columns.forEach(column -> all.add(checks.outcomes(requests, column.column())));
        requests.rows().forEach(row -> all.add(checks.total(row.fields(), "requests")));
        Map<String, List<Field>> groups = new LinkedHashMap<>();
        disputes.fields()
                .forEach(field -> groups.computeIfAbsent(field.group(), group -> new ArrayList<>())
                        .add(field));
        groups.values().forEach(group -> all.add(checks.total(group, "disputes")));
        return all;
    }

    private Check balance(String column) {
        return check(
                "requests.balance." + column,
                List.of(NEW + "." + column, CARRIED_IN + "." + column),
                List.of(PROCESSED + "." + column, CARRIED_OUT + "." + column),
                PROCESSED + "." + column);
    }

    private Check outcomes(FormTable requests, String column) {
        List<String> parts = requests.rows().stream()
                .map(row -> row.fields().get(0).group())
                .filter(group ->
                        !List.of(NEW, CARRIED_IN, PROCESSED, CARRIED_OUT).contains(group))
                .map(group -> group + "." + column)
                .toList();
        String total = PROCESSED + "." + column;
        return check("requests.outcomes." + column, parts, List.of(total), total);
    }

    private Check total(List<Field> fields, String table) {
        String group = fields.get(0).group();
        String total = group + "." + TOTAL;
        List<String> parts =
                fields.stream().map(Field::id).filter(id -> !id.equals(total)).toList();
        return check(table + ".total." + group.substring(table.length() + 1), parts, List.of(total), total);
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
                .filter(value -> value.status() != Status.REVIEW && value.status() != Status.MISSING)
                .isPresent();
    }

    private Optional<BigDecimal> number(String field) {
        return Optional.ofNullable(values.get(field)).flatMap(Value::value);
    }

    private BigDecimal sum(List<String> fields) {
        return fields.stream().flatMap(field -> number(field).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
