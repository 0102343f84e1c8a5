package nianbao.cli.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.check.Finding;
import nianbao.check.Finding.Kind;
import nianbao.check.Suspects;
import nianbao.check.form.Deviation;
import nianbao.check.form.Deviation.Aspect;
import nianbao.cli.text.StoreTexts;
import nianbao.correct.FigureFields;
import nianbao.model.ReportRecord;
import nianbao.words.Messages;

/** A finding in words: where, what, by which sentence, and what to do about it. */
final class FindingText {
    /** Fields that are named one by one; more are told by how many they are. */
    private static final int MOST_FIELDS = 3;

    /** Figures of an equation that are told. */
    private static final int MOST_TERMS = 8;

    private final FigureFields fields;
    private final Messages messages;

    FindingText(FigureFields fields, Messages messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /** The part of the draft: a table, or its prose; empty where it is the draft as a whole. */
    Optional<String> part(Finding finding) {
        if (finding.kind() == Kind.PROSE) {
            return Optional.of(messages.text("check.at.prose"));
        }
        return finding.fields().stream()
                .findFirst()
                .flatMap(fields::table)
                .map(table -> fields.tableTitle(table, messages.locale()));
    }

    String what(Finding finding) {
        String says = StoreTexts.number(finding.says());
        String other = StoreTexts.number(finding.other());
        return switch (finding.kind()) {
            case ARITHMETIC ->
                messages.text(
                        "check.arithmetic",
                        finding.subject()
                                .map(id -> fields.check(id, messages.locale()))
                                .orElse(""),
                        says,
                        other);
            case CARRIED -> messages.text("check.carried", names(finding), says, other);
            case FILES ->
                messages.text(
                        "check.files", names(finding), cell(finding.says()), file(finding), cell(finding.other()));
            case FILES_SAME_FIGURES, FILES_TITLE, FILES_HEADING, FILES_SECTION ->
                messages.text("check." + finding.kind().id(), finding.subject().orElse(""), file(finding));
            case FORM -> finding.deviation().map(this::deviation).orElse("");
            case PROSE -> messages.text("check.prose", names(finding), cell(finding.says()), other);
            case BLANK -> blank(finding);
            case DOUBTFUL -> messages.text("check.doubtful", names(finding), doubt(finding));
            case REPORT -> why(finding);
        };
    }

    /** What tells it, where the words do not: the sentence that says otherwise, or the figures that were added up. */
    Optional<String> evidence(Finding finding, ReportRecord draft) {
        return switch (finding.kind()) {
            case PROSE -> finding.subject().map(sentence -> messages.text("check.sentence", sentence));
            case ARITHMETIC -> Optional.of(terms(finding, draft)).filter(terms -> !terms.isEmpty());
            default -> Optional.empty();
        };
    }

    /**
     * The figure that stands in all checks that fail; else the figures of an equation, if they are few, by the labels in which they
     * differ: those that are 0 add nothing.
     */
    private String terms(Finding finding, ReportRecord draft) {
        Optional<String> suspect = finding.subject().flatMap(new Suspects(draft)::of);
        if (suspect.isPresent()) {
            return messages.text("check.suspect", fields.words(suspect.get(), messages.locale()));
        }
        boolean ofRow = finding.fields().stream()
                        .map(field -> field.substring(0, field.lastIndexOf('.')))
                        .distinct()
                        .count()
                == 1;
        Map<String, BigDecimal> numbers = new HashMap<>();
        draft.values()
                .forEach(value -> value.value()
                        .filter(number -> number.signum() != 0)
                        .ifPresent(number -> numbers.put(value.field(), number)));
        List<String> terms = finding.fields().stream()
                .flatMap(field -> Optional.ofNullable(numbers.get(field)).stream()
                        .map(number -> messages.text(
                                "check.term",
                                ofRow
                                        ? fields.columnLabel(field, messages.locale())
                                        : fields.rowLabel(field, messages.locale()),
                                number.toPlainString())))
                .toList();
        return terms.size() > MOST_TERMS ? "" : String.join(messages.text("check.terms"), terms);
    }

    /** What to do about it. */
    String advice(Finding finding) {
        String about = switch (finding.kind()) {
            case FORM ->
                finding.deviation().map(Deviation::aspect).map(Aspect::id).orElse("report");
            case FILES_SAME_FIGURES, FILES_TITLE, FILES_HEADING, FILES_SECTION -> Kind.FILES.id();
            default -> finding.kind().id();
        };
        return messages.text("check.do." + about);
    }

    /** The figure of a cell, in which nothing may stand. */
    private String cell(Optional<BigDecimal> figure) {
        return figure.isPresent() ? StoreTexts.number(figure) : messages.text("check.empty");
    }

    private static String file(Finding finding) {
        return finding.file().orElse("");
    }

    private String deviation(Deviation deviation) {
        boolean unclear = deviation.aspect() == Aspect.LABEL && !deviation.certain();
        List<String> names = deviation.fields().stream()
                .map(field -> fields.words(field, messages.locale()))
                .toList();
        return messages.text(
                "check.form." + deviation.aspect().id() + (unclear ? "-uncertain" : ""),
                deviation.found().orElse(""),
                deviation.wanted().orElse(""),
                names.isEmpty() ? "" : names.get(0));
    }

    private String blank(Finding finding) {
        List<String> names = words(finding);
        return names.size() == 1
                ? messages.text("check.blank", names.get(0))
                : messages.text("check.blanks", part(finding).orElse(""), names.size(), names.get(0));
    }

    private String doubt(Finding finding) {
        String why = why(finding);
        return !why.isEmpty()
                ? why
                : finding.says().isPresent()
                        ? messages.text("check.doubtful.read", StoreTexts.number(finding.says()))
                        : messages.text("check.doubtful.gone");
    }

    private String why(Finding finding) {
        Optional<String> field = finding.fields().stream().findFirst();
        return finding.subject()
                .map(said -> StoreTexts.message(fields, field, said, messages))
                .orElse("");
    }

    private List<String> words(Finding finding) {
        List<String> names = new ArrayList<>();
        finding.fields().forEach(field -> names.add(fields.words(field, messages.locale())));
        return names;
    }

    private String names(Finding finding) {
        List<String> names = words(finding);
        return names.size() <= MOST_FIELDS
                ? String.join(messages.text("book.join"), names)
                : messages.text("check.sum", names.get(0), names.size());
    }
}
