package nianbao.cli.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.cli.text.StoreTexts;
import nianbao.correct.FigureFields;
import nianbao.correct.NoteSubject;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.words.Messages;

/** What a person should look at in a report, in one line: figures that are not certain, the first by name, then the rest. */
final class Attention {
    /** Phrases in the line; more would not be read. */
    private static final int PHRASES = 3;

    /** Problems that show in the counts of values, one by one. */
    private static final Set<ProblemCode> COUNTED = Set.of(
            ProblemCode.VALUE_UNREADABLE,
            ProblemCode.LABEL_UNCERTAIN,
            ProblemCode.ROW_MISSING,
            ProblemCode.COLUMN_MISSING);

    private static final Set<String> TOLD = Stream.of(ProblemCode.values())
            .filter(code -> code.effect() != ProblemCode.Effect.NOTE && !COUNTED.contains(code))
            .map(ProblemCode::id)
            .collect(Collectors.toUnmodifiableSet());

    private final Messages messages;
    private final FigureFields fields = FigureFields.load();

    Attention(Messages messages) {
        this.messages = messages;
    }

    String line(ReportRecord report) {
        if (report.verdict() == Verdict.NOT_A_REPORT) {
            return "";
        }
        List<String> phrases = new ArrayList<>();
        addCount(phrases, "ingest.reviews", count(report, Status.REVIEW));
        first(report).ifPresent(phrases::add);
        addCount(phrases, "ingest.missings", count(report, Status.MISSING));
        phrases.addAll(problems(report));
        report.checks().stream()
                .filter(check -> check.verdict() == CheckVerdict.FAIL)
                .map(this::failure)
                .forEach(phrases::add);
        int more = phrases.size() - PHRASES;
        List<String> told = new ArrayList<>(phrases.subList(0, Math.min(PHRASES, phrases.size())));
        if (more > 0) {
            told.add(messages.text("ingest.more", more));
        }
        return String.join(messages.text("ingest.join"), told);
    }

    /** The first figure to look at, by its words and its page. */
    private Optional<String> first(ReportRecord report) {
        return report.values().stream()
                .filter(value -> value.status() == Status.REVIEW)
                .findFirst()
                .map(value -> {
                    String words = StoreTexts.field(fields, value.field(), messages);
                    String number = StoreTexts.number(value.value());
                    return value.page().stream()
                            .mapToObj(page -> messages.text("ingest.first-on-page", words, number, page))
                            .findFirst()
                            .orElseGet(() -> messages.text("ingest.first", words, number));
                });
    }

    /** Each message once, with how often it is said; not what is said of figures that are counted. */
    private List<String> problems(ReportRecord report) {
        List<Value> counted = report.values().stream()
                .filter(value -> !value.status().isCertain())
                .toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.problems().stream()
                .filter(note -> TOLD.contains(note.code()))
                .filter(note -> counted.stream().noneMatch(value -> NoteSubject.is(note, value)))
                .forEach(note ->
                        counts.merge(phrase(StoreTexts.message(fields, note.message(), messages)), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(told -> told.getValue() == 1 ? told.getKey() : told.getKey() + " (" + told.getValue() + "×)")
                .toList();
    }

    /** A sentence without its full stop, to stand beside others. */
    private static String phrase(String sentence) {
        return sentence.replaceFirst("[.。]$", "");
    }

    private static long count(ReportRecord report, Status status) {
        return report.values().stream()
                .filter(value -> value.status() == status)
                .count();
    }

    private void addCount(List<String> phrases, String key, long count) {
        if (count > 0) {
            phrases.add(messages.text(key, count));
        }
    }

    private String failure(Check check) {
        return messages.text(
                "ingest.check",
                fields.check(check.id(), messages.locale()),
                check.expected().map(Object::toString).orElse("?"),
                check.actual().map(Object::toString).orElse("?"));
    }
}
