package nianbao.book.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.book.across.AcrossFinding.Kind;

/** The reports of one body over the years. */
final class BodySeries {
    private static final String CARRIED_IN = "requests.carried_in.";
    private static final String CARRIED_OUT = "requests.carried_out.";
    private static final String RECEIVED = "requests.new.total";
    private static final List<String> KINDS_IN_FORCE =
            List.of("proactive.regulations.", "proactive.normative_documents.");

    /** Figures that are not nothing from which reports are alike by no chance. */
    static final int TELLING = 6;
    /** Letters of a text from which it is copied by no chance. */
    private static final int LONG_TEXT = 200;
    /** Other years from which there is something to be far from. */
    private static final int HISTORY = 3;
    /** By which a number of requests is far from the middle of the other years: so many times that, and so many more. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(5);

    private static final BigDecimal MORE = BigDecimal.valueOf(30);

    private final List<StatedYear> years;

    /** @param years in order */
    BodySeries(List<StatedYear> years) {
        this.years = List.copyOf(years);
    }

    List<AcrossFinding> findings() {
        List<AcrossFinding> found = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            StatedYear now = years.get(i);
            if (now.gone()) {
                found.add(AcrossFinding.of(Kind.GONE, now));
            }
            far(now).ifPresent(found::add);
            if (i > 0 && years.get(i - 1).year() == now.year() - 1) {
                compare(years.get(i - 1), now, found);
            }
        }
        return found;
    }

    private static void compare(StatedYear before, StatedYear now, List<AcrossFinding> found) {
        now.certain().forEach((field, in) -> {
            if (field.startsWith(CARRIED_IN)) {
                before.figure(carriedOut(field))
                        .filter(out -> out.compareTo(in) != 0)
                        .ifPresent(out -> found.add(AcrossFinding.of(Kind.CARRIED, now)
                                .about(field, in, out)
                                .against(before)));
            }
        });
        KINDS_IN_FORCE.forEach(kind -> inForce(kind, before, now).ifPresent(found::add));
        if (now.telling() >= TELLING && now.certain().equals(before.certain())) {
            found.add(AcrossFinding.of(Kind.SAME_FIGURES, now).against(before));
        }
        if (now.text().length() >= LONG_TEXT && now.text().equals(before.text())) {
            found.add(AcrossFinding.of(Kind.SAME_TEXT, now).against(before));
        }
    }

    /** What the year before calls that which is carried in. */
    static String carriedOut(String carriedIn) {
        return CARRIED_OUT + carriedIn.substring(CARRIED_IN.length());
    }

    private static Optional<AcrossFinding> inForce(String kind, StatedYear before, StatedYear now) {
        Optional<BigDecimal> then = before.figure(kind + "in_force");
        Optional<BigDecimal> has = now.figure(kind + "in_force");
        Optional<BigDecimal> issued = now.figure(kind + "issued");
        Optional<BigDecimal> repealed = now.figure(kind + "repealed");
        if (then.isEmpty() || has.isEmpty() || issued.isEmpty() || repealed.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal should = then.get().add(issued.get()).subtract(repealed.get());
        return should.compareTo(has.get()) == 0
                ? Optional.empty()
                : Optional.of(AcrossFinding.of(Kind.IN_FORCE, now)
                        .about(kind + "in_force", has.get(), should)
                        .against(before));
    }

    private Optional<AcrossFinding> far(StatedYear now) {
        List<BigDecimal> others = years.stream()
                .filter(year -> year.report() != now.report())
                .flatMap(year -> year.figure(RECEIVED).stream())
                .sorted()
                .toList();
        Optional<BigDecimal> has = now.figure(RECEIVED);
        if (has.isEmpty() || others.size() < HISTORY) {
            return Optional.empty();
        }
        BigDecimal middle = others.get(others.size() / 2);
        BigDecimal larger = has.get().max(middle);
        BigDecimal smaller = has.get().min(middle);
        boolean isFar = larger.compareTo(smaller.multiply(TIMES)) > 0
                && larger.subtract(smaller).compareTo(MORE) > 0;
        return isFar
                ? Optional.of(AcrossFinding.of(Kind.FAR, now).about(RECEIVED, has.get(), middle))
                : Optional.empty();
    }
}
