package nianbao.variants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;

/** The figures of a generated report: what they are, how they are printed, and which sums they break. */
final class Figures {
    private static final String NEW = "requests.new.";
    private static final String CARRIED_IN = "requests.carried_in.";
    private static final String PROCESSED = "requests.processed_total.";
    private static final String CARRIED_OUT = "requests.carried_out.";

    private final Map<String, Optional<BigDecimal>> values = new LinkedHashMap<>();
    private final Map<String, String> printed = new LinkedHashMap<>();
    private final Set<String> absent = new LinkedHashSet<>();
    private final Random random;
    private final List<FormTable> tables;
    private final FormTable requests;
    private final FormTable disputes;
    private final int scale;

    Figures(Random random, FormTable proactive, FormTable requests, FormTable disputes, boolean wide) {
        this.random = random;
        this.requests = requests;
        this.disputes = disputes;
        this.tables = List.of(proactive, requests, disputes);
        this.scale = wide ? 30_000_000 : List.of(3, 60, 900, 9_000).get(random.nextInt(4));
        proactive.fields().forEach(field -> set(field.id(), proactive(field)));
        fillRequests();
        fillDisputes();
    }

    private BigDecimal proactive(Field field) {
        return switch (field.type()) {
            case INTEGER -> BigDecimal.valueOf(some(3));
            case SIGNED_INTEGER -> BigDecimal.valueOf(random.nextInt(9) - 4);
            case DECIMAL -> BigDecimal.valueOf((long) random.nextInt(4) * random.nextInt(99_999), 2);
        };
    }

    /** A figure that is 0 in one of {@code oneIn} cases and mostly small. */
    private int some(int oneIn) {
        return random.nextInt(oneIn) == 0 ? 0 : random.nextInt(1 + random.nextInt(scale));
    }

    private void fillRequests() {
        List<String> columns =
                requests.rows().get(0).fields().stream().map(Field::column).toList();
        for (String column : columns.subList(0, columns.size() - 1)) {
            int processed = 0;
            for (String group : outcomes()) {
                int count = some(2);
                set(group + "." + column, count);
                processed += count;
            }
            int out = some(3);
            int in = random.nextInt(processed + out + 1);
            set(PROCESSED + column, processed);
            set(CARRIED_OUT + column, out);
            set(CARRIED_IN + column, in);
            set(NEW + column, processed + out - in);
        }
        requests.rows().forEach(row -> setTotal(row.fields()));
    }

    private void fillDisputes() {
        for (List<Field> group : groups()) {
            group.forEach(field -> set(field.id(), some(2)));
            setTotal(group);
        }
    }

    private List<List<Field>> groups() {
        Map<String, List<Field>> groups = new LinkedHashMap<>();
        disputes.fields()
                .forEach(field -> groups.computeIfAbsent(field.group(), key -> new ArrayList<>())
                        .add(field));
        return List.copyOf(groups.values());
    }

    private List<String> outcomes() {
        return requests.rows().stream()
                .map(row -> row.fields().get(0).group() + ".")
                .filter(group ->
                        !List.of(NEW, CARRIED_IN, PROCESSED, CARRIED_OUT).contains(group))
                .map(group -> group.substring(0, group.length() - 1))
                .toList();
    }

    private void setTotal(List<Field> fields) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Field field : fields.subList(0, fields.size() - 1)) {
            sum = sum.add(number(field.id()));
        }
        set(fields.get(fields.size() - 1).id(), sum);
    }

    private void set(String field, int value) {
        set(field, BigDecimal.valueOf(value));
    }

    void set(String field, BigDecimal value) {
        values.put(field, Optional.of(value));
        printed.put(field, value.toPlainString());
    }

    BigDecimal number(String field) {
        return values.getOrDefault(field, Optional.empty()).orElse(BigDecimal.ZERO);
    }

    /** Prints the figure of {@code field} in another way. */
    void print(String field, String as) {
        printed.put(field, as);
    }

    /** Prints nothing, or what stands for nothing, where a 0 would be. */
    void blank(String field, String as) {
        values.put(field, Optional.empty());
        printed.put(field, as);
    }

    /** Leaves a field out of the document. */
    void drop(String field) {
        values.put(field, Optional.empty());
        absent.add(field);
    }

    /** Changes a figure as a publisher does who miscounts. */
    void misprint(String field, int by) {
        set(field, number(field).add(BigDecimal.valueOf(by)).abs());
    }

    String printed(String field) {
        return printed.getOrDefault(field, "");
    }

    boolean isAbsent(String field) {
        return absent.contains(field);
    }

    Set<String> absent() {
        return absent;
    }

    /** All fields in the order of the forms. */
    Map<String, Optional<BigDecimal>> values() {
        Map<String, Optional<BigDecimal>> ordered = new LinkedHashMap<>();
        fields().forEach(field -> ordered.put(field.id(), values.getOrDefault(field.id(), Optional.empty())));
        return ordered;
    }

    List<Field> fields() {
        return tables.stream().flatMap(table -> table.fields().stream()).toList();
    }

    /** The checks that the figures as printed break. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        for (Field field : requests.rows().get(0).fields()) {
            String column = field.column();
            List<String> parts =
                    outcomes().stream().map(group -> group + "." + column).toList();
            String total = PROCESSED + column;
            test(
                    failures,
                    "requests.balance." + column,
                    List.of(NEW + column, CARRIED_IN + column),
                    total,
                    List.of(CARRIED_OUT + column));
            test(failures, "requests.outcomes." + column, parts, total, List.of());
        }
        requests.rows().forEach(row -> testTotal(failures, "requests", row.fields()));
        groups().forEach(group -> testTotal(failures, "disputes", group));
        return failures;
    }

    private void testTotal(List<String> failures, String table, List<Field> fields) {
        List<String> ids = fields.stream().map(Field::id).toList();
        String name = fields.get(0).group().substring(table.length() + 1);
        int last = ids.size() - 1;
        test(failures, table + ".total." + name, ids.subList(0, last), ids.get(last), List.of());
    }

    private void test(List<String> failures, String id, List<String> parts, String total, List<String> beside) {
        boolean known = values.getOrDefault(total, Optional.empty()).isPresent()
                && parts.stream().noneMatch(absent::contains)
                && beside.stream().noneMatch(absent::contains);
        BigDecimal left = parts.stream().map(this::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal right = beside.stream().map(this::number).reduce(number(total), BigDecimal::add);
        if (known && left.compareTo(right) != 0) {
            failures.add(id);
        }
    }
}
