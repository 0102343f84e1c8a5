package nianbao.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.model.Evidence;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Position;
import nianbao.model.ReportRecord.Reader;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    private static final ReportRecord RECORD = new ReportRecord(
            ReportRecord.SCHEMA,
            new Source(
                    "a.pdf", "00", Optional.of("application/pdf"), 5_000_000_000L, OptionalInt.of(9), Optional.empty()),
            Description.UNKNOWN,
            List.of(new Section(1, "一、总体情况", "“引号”\n第二段", OptionalInt.empty())),
            List.of(
                    new Value(
                            "requests.new.natural_person",
                            Optional.of(new BigDecimal("1E+3")),
                            Optional.of("1,000"),
                            Optional.empty(),
                            Status.READ,
                            Optional.of(new BigDecimal("0.998")),
                            OptionalInt.of(4),
                            Optional.of(
                                    List.of(new BigDecimal("231.4"), BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN)),
                            Optional.of(new Position(5, 4, 4)),
                            List.of(new Evidence.Reading("shapes", "1,000", 0.0001))),
                    new Value(
                            "requests.new.business",
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Status.MISSING,
                            Optional.empty(),
                            OptionalInt.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of())),
            List.of(new Check(
                    "c", CheckVerdict.PASS, Optional.of(new BigDecimal("0.25")), Optional.empty(), List.of("f"))),
            List.of(new Note(
                    "page-unreadable", OptionalInt.of(7), Optional.empty(), Optional.empty(), "…", Optional.empty())),
            Verdict.ACCEPTED_WITH_FAILURES,
            new Reader("nianbao", "1"));

    private final RecordWriter writer = new RecordWriter();

    @Test
    void writesOneLineInTheOrderOfTheTypes() {
        String line = writer.line(RECORD);
        assertThat(line)
                .doesNotContain("\n")
                .startsWith("{\"schema\":\"nianbao/record/2\",\"source\":{\"name\":\"a.pdf\"");
        assertThat(line).contains("\"verdict\":\"accepted-with-failures\"", "\"status\":\"missing\"");
    }

    @Test
    void writesNumbersAsPeopleDo() {
        assertThat(writer.line(RECORD))
                .contains("\"value\":1000,", "\"confidence\":0.998,", "\"bytes\":5000000000,", "\"confidence\":0.0001}")
                .contains("\"box\":[231.4,1,10,10]");
    }

    @Test
    void leavesNoMemberOut() {
        assertThat(writer.line(RECORD))
                .contains(
                        "{\"field\":\"requests.new.business\",\"value\":null,\"raw\":null,\"unit\":null,\"status\":\"missing\","
                                + "\"confidence\":null,\"page\":null,\"box\":null,\"cell\":null,\"readings\":[]}");
    }

    @Test
    void schemaHoldsForWhatIsWritten() throws Exception {
        JsonNode node = new ObjectMapper().readTree(writer.pretty(RECORD));
        assertThat(schema().validate(node)).isEmpty();
    }

    @Test
    void schemaRefusesWhatIsNotWritten() throws Exception {
        JsonNode node = new ObjectMapper().readTree(writer.line(RECORD).replace("\"missing\"", "\"lost\""));
        assertThat(schema().validate(node)).hasSize(1);
        JsonNode lacking = new ObjectMapper().readTree("{}");
        assertThat(schema().validate(lacking)).hasSize(ReportRecord.class.getRecordComponents().length);
    }

    @Test
    void readsBackWhatItWrote() {
        ReportRecord back = new RecordReader().read(writer.line(RECORD));
        assertThat(writer.line(back)).isEqualTo(writer.line(RECORD));
    }

    @Test
    void choicesHaveTheIdsOfTheContract() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(RecordWriter.id(verdict)).isEqualTo(verdict.id());
        }
        for (Status status : Status.values()) {
            assertThat(RecordWriter.id(status)).isEqualTo(status.id());
        }
        for (CheckVerdict outcome : CheckVerdict.values()) {
            assertThat(RecordWriter.id(outcome)).isEqualTo(outcome.id());
        }
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(RecordSchema.text());
    }
}
