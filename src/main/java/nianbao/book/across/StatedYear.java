package nianbao.book.across;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Section;
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
    static StatedYear of(BookedReport booked, ReportRecord record) {
        Map<String, BigDecimal> certain = new TreeMap<>();
        record.values().stream()
                .filter(value -> value.status() != Status.REVIEW && value.status() != Status.MISSING)
                .forEach(value -> certain.put(value.field(), value.value().orElse(BigDecimal.ZERO)));
        return new StatedYear(
                booked.report(),
                booked.body(),
                booked.year(),
                certain,
                text(record.sections().orElse(List.of())),
                record.report().publishedAt().or(() -> record.report().date()),
                booked.gone());
    }

    private static String text(List<Section> sections) {
        return sections.stream()
                .map(Section::text)
                .collect(Collectors.joining("\n"))
                .replaceAll("[0-9\\s]+", "");
    }

    Optional<BigDecimal> figure(String field) {
        return Optional.ofNullable(certain.get(field));
    }

    /** How many figures are certain and not nothing: few are alike by chance. */
    long telling() {
        return certain.values().stream().filter(value -> value.signum() != 0).count();
    }
}
