package nianbao.store.queue;

import java.util.ArrayList;
import java.util.List;

/** The conditions of a filter in SQL, with their arguments. */
final class QueueConditions {
    /** What is counted by itself: the filter is left out of it. */
    enum Facet {
        NONE,
        VERDICT,
        REASON,
        YEAR,
        REGION,
        SOURCE
    }

    /** After every code that begins with the one before it: codes are digits. */
    private static final String AFTER_DIGITS = ":";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    private QueueConditions() {}

    /** Of entries. */
    static QueueConditions of(QueueFilter filter, Facet without, FoundWords words) {
        QueueConditions all = new QueueConditions().described(filter, without);
        if (without != Facet.REASON) {
            filter.reason()
                    .ifPresent(
                            code -> all.add("report_id IN (SELECT report_id FROM queue_reason WHERE code = ?)", code));
        }
        if (without != Facet.REGION) {
            filter.region().ifPresent(all::inside);
        }
        filter.issuer().ifPresent(name -> all.add("issuer = ?", name));
        words.listed().ifPresent(reports -> all.add("report_id IN (" + words.query() + ")", reports));
        return all;
    }

    /** Of totals, which know provinces, and neither issuers nor words. */
    static QueueConditions ofTotals(QueueFilter filter, Facet without) {
        QueueConditions all = new QueueConditions();
        if (without == Facet.REASON) {
            all.add("code <> ''");
        } else {
            all.add("code = ?", filter.reason().orElse(""));
        }
        if (without != Facet.REGION) {
            filter.region().ifPresent(code -> all.add("province = ?", code));
        }
        return all.described(filter, without);
    }

    private QueueConditions described(QueueFilter filter, Facet without) {
        if (without != Facet.VERDICT) {
            filter.verdict().ifPresent(verdict -> add("verdict = ?", verdict.id()));
        }
        if (without != Facet.YEAR) {
            filter.year().ifPresent(year -> add("year = ?", year));
        }
        if (without != Facet.SOURCE) {
            filter.source().ifPresent(source -> add("source = ?", source));
        }
        return this;
    }

    /** Whose issuer is in a division. */
    QueueConditions inside(String region) {
        return add("region >= ? AND region < ?", region, region + AFTER_DIGITS);
    }

    QueueConditions add(String condition, Object... of) {
        conditions.add(condition);
        arguments.addAll(List.of(of));
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** The arguments of the conditions, and {@code more} after them. */
    Object[] arguments(Object... more) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
