package nianbao.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;
import org.junit.jupiter.api.Test;

class RecordExcerptTest {
    private static final SourceFile FILE = SourceFile.single("a.pdf", "application/pdf", new byte[] {1});

    @Test
    void itStatesWhatTheRecordStates() {
        ReportRecord record = new FakeReport()
                .with(FakeReport.TOTAL, "7.5")
                .dated("2025-01-20", "文")
                .of(FILE);
        RecordExcerpt excerpt = RecordExcerpt.of(new RecordWriter().line(record));
        assertThat(excerpt.figures())
                .hasSameSizeAs(record.values())
                .contains(new RecordExcerpt.Figure(FakeReport.TOTAL, Optional.of(new BigDecimal("7.5")), "read"));
        assertThat(excerpt.texts()).hasSize(6).containsOnly("文");
        assertThat(excerpt.day()).contains("2025-01-20");
    }

    @Test
    void whatIsNotThereIsEmptyAndThePagesDayCountsBeforeTheReports() {
        RecordExcerpt excerpt = RecordExcerpt.of(
                "{\"report\": {\"date\": null, \"forms\": {\"date\": \"no\"}}, \"sections\": null, \"values\":"
                        + " [{\"field\": \"a\", \"value\": null, \"status\": \"blank\", \"readings\": [{\"value\":"
                        + " 3}]}]}");
        assertThat(excerpt.day()).isEmpty();
        assertThat(excerpt.texts()).isEmpty();
        assertThat(excerpt.figures()).containsExactly(new RecordExcerpt.Figure("a", Optional.empty(), "blank"));
        assertThat(RecordExcerpt.of("{\"report\": {\"date\": \"2025-01-20\", \"publishedAt\": \"2025-04-01\"}}")
                        .day())
                .contains("2025-04-01");
        assertThatThrownBy(() -> RecordExcerpt.of("[]")).isInstanceOf(IllegalArgumentException.class);
    }
}
