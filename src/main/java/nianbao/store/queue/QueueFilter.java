package nianbao.store.queue;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nianbao.model.ReportRecord.Verdict;

/**
 * Which reports a person looks for, and in which order: those that all of this holds for.
 *
 * @param reason the code of a problem that they have
 * @param region the code of a division that the issuer is in, or is
 * @param issuer its name
 * @param source who brought the file, such as {@code harvest: the name of a source}
 * @param words that title, issuer, name of the file and prose hold, all of them; those parted by spaces may stand anywhere
 * @param page counted from 1
 */
public record QueueFilter(
        Optional<Verdict> verdict,
        Optional<String> reason,
        Optional<String> region,
        OptionalInt year,
        Optional<String> issuer,
        Optional<String> source,
        Optional<String> words,
        Order order,
        int page) {
    private static final Pattern CODE = Pattern.compile("[0-9]{1,12}");

    /** All reports, those with most to check first. */
    public static final QueueFilter ALL = new QueueFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Order.MOST_CHECKS,
            1);

    public QueueFilter {
        words = words.map(String::strip).filter(said -> !said.isEmpty());
        region.filter(code -> !CODE.matcher(code).matches()).ifPresent(code -> {
            throw new IllegalArgumentException("no code of a division: " + code);
        });
        if (page < 1) {
            throw new IllegalArgumentException("no page: " + page);
        }
    }

    /** Which reports come first. Those that are equal in it come in the order of their numbers. */
    public enum Order {
        /** Most doubtful figures and failed checks. */
        MOST_CHECKS("to_check", false),
        /** Changed last. */
        NEWEST("changed_at", false),
        /** By issuer, as Chinese names are sorted, and year. */
        NAME("sort_name", true);

        private final String column;
        private final boolean rises;

        Order(String column, boolean rises) {
            this.column = column;
            this.rises = rises;
        }

        String column() {
            return column;
        }

        boolean rises() {
            return rises;
        }
    }

    public QueueFilter ofVerdict(Verdict wanted) {
        return new QueueFilter(Optional.of(wanted), reason, region, year, issuer, source, words, order, page);
    }

    public QueueFilter withReason(String code) {
        return new QueueFilter(verdict, Optional.of(code), region, year, issuer, source, words, order, page);
    }

    public QueueFilter inRegion(String code) {
        return new QueueFilter(verdict, reason, Optional.of(code), year, issuer, source, words, order, page);
    }

    public QueueFilter ofYear(int wanted) {
        return new QueueFilter(verdict, reason, region, OptionalInt.of(wanted), issuer, source, words, order, page);
    }

    public QueueFilter by(String name) {
        return new QueueFilter(verdict, reason, region, year, Optional.of(name), source, words, order, page);
    }

    public QueueFilter from(String bringer) {
        return new QueueFilter(verdict, reason, region, year, issuer, Optional.of(bringer), words, order, page);
    }

    public QueueFilter with(String said) {
        return new QueueFilter(verdict, reason, region, year, issuer, source, Optional.of(said), order, page);
    }

    public QueueFilter in(Order wanted) {
        return new QueueFilter(verdict, reason, region, year, issuer, source, words, wanted, page);
    }

    public QueueFilter atPage(int wanted) {
        return new QueueFilter(verdict, reason, region, year, issuer, source, words, order, wanted);
    }
}
