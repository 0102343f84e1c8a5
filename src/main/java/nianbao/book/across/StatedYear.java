package nianbao.book.across;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nianbao.json.RecordExcerpt;
import nianbao.model.ReportRecord.Status;
import nianbao.store.book.BookedReport;

/**
 * What a body states of a year.
 *
 * @param certain the figures that are certain, a blank as nothing
 * @param text of all sections, without numbers
 * @param day on which it was published, or that it bears, ISO 8601
 */
record StatedYear(
        long report,
        String body,
        int year,
        Map<String, BigDecimal> certain,
        String text,
        Optional<String> day,
        boolean gone) {
    private static final Set<String> DOUBTFUL = Arrays.stream(Status.values())
            .filter(status -> !status.isCertain())
            .map(Status::id)
            .collect(Collectors.toUnmodifiableSet());

    static StatedYear of(BookedReport booked, RecordExcerpt excerpt) {
        Map<String, BigDecimal> certain = new TreeMap<>();
        excerpt.figures().stream()
                .filter(figure -> !DOUBTFUL.contains(figure.status()))
                .forEach(figure -> certain.put(figure.field(), figure.value().orElse(BigDecimal.ZERO)));
        return new StatedYear(
                booked.report(),
                booked.body(),
                booked.year(),
                certain,
                text(excerpt.texts()),
                excerpt.day(),
                booked.gone());
    }

    private static String text(List<String> sections) {
        StringBuilder text = new StringBuilder();
        for (String section : sections) {
            section.chars()
                    .filter(letter -> !Character.isWhitespace(letter) && !(letter >= '0' && letter <= '9'))
                    .forEach(letter -> text.append((char) letter));
        }
        return text.toString();
    }

    Optional<BigDecimal> figure(String field) {
        return Optional.ofNullable(certain.get(field));
    }

    /** How many figures are certain and not nothing: few are alike by chance. */
    long telling() {
        return certain.values().stream().filter(value -> value.signum() != 0).count();
    }
}
