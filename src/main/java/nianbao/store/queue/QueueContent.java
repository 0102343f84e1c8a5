package nianbao.store.queue;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Section;
import nianbao.places.Divisions;

/**
 * What the queue keeps of a record.
 *
 * @param reasons how often it has each problem, by codes
 * @param prose all that it says in sentences
 */
record QueueContent(
        Optional<String> title,
        Optional<String> issuer,
        OptionalInt year,
        Optional<String> form,
        String fileName,
        long doubtful,
        long failed,
        Map<String, Long> reasons,
        String prose) {
    /** Sorts the 3,755 letters of GB/T 2312's first level by their sound, the rest by radicals, and has all of Unicode. */
    private static final Charset SORTING = Charset.forName("GB18030");

    QueueContent {
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }

    static QueueContent of(ReportRecord record, QueueFacts facts) {
        return new QueueContent(
                record.report().title(),
                facts.issuer().or(() -> record.report().issuer()),
                facts.year().isPresent() ? facts.year() : record.report().year(),
                record.report().template(),
                facts.fileName(),
                record.values().stream()
                        .filter(value -> !value.status().isCertain())
                        .count(),
                record.checks().stream()
                        .filter(check -> check.verdict() == CheckVerdict.FAIL)
                        .count(),
                record.problems().stream().collect(Collectors.groupingBy(Note::code, Collectors.counting())),
                prose(record));
    }

    private static String prose(ReportRecord record) {
        return Stream.of(
                        record.report().preamble().stream(),
                        record.sections().stream().flatMap(List::stream).flatMap(QueueContent::words),
                        record.report().closing().stream())
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(Section section) {
        return Stream.of(section.heading(), section.text());
    }

    /** The code of the smallest division that the issuer is surely in. */
    Optional<String> region() {
        return issuer.flatMap(Divisions.shipped()::codeOf);
    }

    /** Issuer and year, in an order that readers of Chinese know. */
    String sortName() {
        return HexFormat.of().formatHex(issuer.orElse(fileName).getBytes(SORTING))
                + (year.isPresent() ? String.format(" %04d", year.getAsInt()) : "");
    }

    /** The tokens by which it is found, in the order of {@link QueueIndex#TEXT_COLUMNS}. */
    List<String> texts() {
        List<String> texts = List.of(title.orElse(""), issuer.orElse(""), fileName, prose);
        return Stream.concat(
                        texts.stream().map(LetterPairs::indexed),
                        Stream.of(LetterPairs.letters(String.join("\n", texts))))
                .toList();
    }
}
