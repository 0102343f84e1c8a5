package nianbao.release.verify;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.correct.FileDescription;
import nianbao.csv.CsvText;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.release.document.Rederived.Read;
import nianbao.release.folder.ReleasedCorrection;
import nianbao.release.verify.Verified.Person;
import nianbao.report.Validation;
import nianbao.report.form.file.FormCatalog;
import nianbao.store.correction.Change;
import nianbao.store.correction.Change.Kind;
import nianbao.store.correction.FileCorrection;
import nianbao.store.correction.FileCorrection.Field;

/** What a release says that people said of a report, held against what they say today. */
final class ReleasedWords {
    private final List<ReleasedCorrection> corrections;
    private final Read read;

    /** @param corrections those of the file that was read */
    ReleasedWords(List<ReleasedCorrection> corrections, Read read) {
        this.corrections = List.copyOf(corrections);
        this.read = read;
    }

    /** What the release says that somebody said of a figure. */
    Optional<ReleasedCorrection> ofFigure(String field) {
        return corrections.stream()
                .filter(said -> isOf(said, Kind.FIGURE) && said.field().equals(field))
                .findFirst();
    }

    private static boolean isOf(ReleasedCorrection said, Kind kind) {
        return said.kind().equals(kind.id());
    }

    /** Whether the database has it still: the same person said the same at the same time, and nobody took it back. */
    boolean stands(ReleasedCorrection said) {
        return read.standing().stream().anyMatch(change -> isSame(said, change));
    }

    private static boolean isSame(ReleasedCorrection said, Change change) {
        return said.kind().equals(change.subject().kind().id())
                && said.field().equals(change.subject().field())
                && said.sha256().equals(change.subject().sha256().orElse(""))
                && said.said().equals(CsvText.safe(change.after().orElse("")))
                && said.by().equals(CsvText.safe(change.by()))
                && said.at().equals(change.at().toString());
    }

    /** Whether the database has all that the release says people said of this report. */
    boolean allStand() {
        return corrections.stream().allMatch(this::stands);
    }

    /** Who said something of the report last, so far as the release knows. */
    Optional<Person> last() {
        return corrections.stream().reduce((one, next) -> next).map(said -> new Person(said.by(), said.at()));
    }

    boolean areNone() {
        return corrections.isEmpty();
    }

    /** The number that a person said; empty where nothing stands there. */
    static Optional<BigDecimal> number(ReleasedCorrection said) {
        try {
            return said.said().isEmpty() || said.said().length() > 60
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(said.said()));
        } catch (NumberFormatException e) {
            return Optional.empty(); // then the figure beside it, which is a number, differs
        }
    }

    /**
     * What is read, with what the release says that people said of it.
     *
     * @param doubts fields of figures that are doubtful because of people: they disagree, or are to be asked again
     */
    ReportRecord laid(FormCatalog catalog, Set<String> doubts) {
        ReportRecord described = FileDescription.laid(read.plain(), descriptions());
        Map<String, Value> counting = new HashMap<>();
        read.counting().values().forEach(value -> counting.put(value.field(), value));
        List<Value> values = new ArrayList<>();
        for (Value value : described.values()) {
            Optional<ReleasedCorrection> said = ofFigure(value.field());
            values.add(
                    said.isPresent()
                            ? value.with(number(said.get()), Status.CORRECTED)
                            : doubts.contains(value.field()) ? counting.getOrDefault(value.field(), value) : value);
        }
        Validation validation = Validation.of(catalog, described.report(), values, described.sections());
        return new ReportRecord(
                described.schema(),
                described.source(),
                described.report(),
                described.sections(),
                values,
                validation.checks(),
                described.problems(),
                validation.verdict(),
                described.reader());
    }

    private List<FileCorrection> descriptions() {
        List<FileCorrection> descriptions = new ArrayList<>();
        for (ReleasedCorrection said : corrections) {
            Optional<Field> field = isOf(said, Kind.DESCRIPTION) ? Field.of(said.field()) : Optional.empty();
            String value = CsvText.plain(said.said());
            field.ifPresent(known -> descriptions.add(new FileCorrection(
                    known, value.isEmpty() ? Optional.empty() : Optional.of(value), said.by(), Optional.empty())));
        }
        return descriptions;
    }
}
