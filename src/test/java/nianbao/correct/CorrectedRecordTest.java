package nianbao.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.store.correction.Correction;
import nianbao.store.correction.Correction.State;
import nianbao.words.Messages;
import org.junit.jupiter.api.Test;

class CorrectedRecordTest {
    private static final String FIRST = FakeReport.GROUP + "upheld";
    private static final String SECOND = FakeReport.GROUP + "corrected";

    @Test
    void aNoteGoesWithTheFigureThatItNames() {
        ReportRecord read = withMergedCell(Optional.of(SECOND));
        assertThat(corrected(read, FIRST).problems()).extracting(Note::field).contains(Optional.of(SECOND));
        assertThat(corrected(read, SECOND).problems()).extracting(Note::field).doesNotContain(Optional.of(SECOND));
    }

    /** Records of before named no figure: a note of a cell that is merged over two is settled by two corrections, not by one. */
    @Test
    void aNoteWithoutAFigureStandsAsLongAsAFigureOfItsCellIsInDoubt() {
        ReportRecord read = withMergedCell(Optional.empty());
        assertThat(corrected(read, FIRST).problems()).extracting(Note::code).contains("value-unexplained");
        assertThat(corrected(read, FIRST, SECOND).problems())
                .extracting(Note::code)
                .doesNotContain("value-unexplained");
    }

    @Test
    void aFigureThatPeopleKeyedDifferentlyIsInDoubtWhateverWasReadThere() {
        ReportRecord read = new FakeReport()
                .of(SourceFile.single("a.pdf", "application/pdf", "a".getBytes(StandardCharsets.UTF_8)));
        ReportRecord of = CorrectedRecord.with(Messages.in(Locale.ENGLISH)).of(read, Map.of(), Set.of(FIRST));
        assertThat(value(of, FIRST).status()).isEqualTo(Status.REVIEW);
        assertThat(value(of, FIRST).value()).isEqualTo(value(read, FIRST).value());
        assertThat(value(of, SECOND).status()).isEqualTo(Status.READ);
        assertThat(of.verdict()).isEqualTo(Verdict.REVIEW);
    }

    private static ReportRecord withMergedCell(Optional<String> named) {
        ReportRecord read = new FakeReport()
                .of(SourceFile.single("a.pdf", "application/pdf", "a".getBytes(StandardCharsets.UTF_8)));
        Value first = value(read, FIRST);
        List<Value> values = new ArrayList<>();
        for (Value value : read.values()) {
            values.add(
                    value.field().equals(SECOND)
                            ? new Value(
                                    SECOND,
                                    value.value(),
                                    value.raw(),
                                    value.unit(),
                                    value.status(),
                                    value.confidence(),
                                    first.page(),
                                    first.box(),
                                    first.cell(),
                                    value.readings())
                            : value);
        }
        Note note = new Note("value-unexplained", first.page(), first.box(), named, "two things", Optional.empty());
        return new ReportRecord(
                read.schema(),
                read.source(),
                read.report(),
                read.sections(),
                values,
                read.checks(),
                List.of(note),
                read.verdict(),
                read.reader());
    }

    private static ReportRecord corrected(ReportRecord read, String... fields) {
        Map<Correction, State> states = new LinkedHashMap<>();
        for (String field : fields) {
            states.put(
                    new Correction(
                            states.size() + 1,
                            1,
                            "a",
                            Optional.of(new BigDecimal("1")),
                            value(read, field),
                            "somebody",
                            Optional.empty(),
                            Instant.EPOCH,
                            State.LAID),
                    State.LAID);
        }
        return CorrectedRecord.with(Messages.in(Locale.ENGLISH)).of(read, states, Set.of());
    }

    private static Value value(ReportRecord record, String field) {
        return CorrectedRecord.value(record, field).orElseThrow();
    }
}
