package nianbao.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import nianbao.detect.type.TypeDetector;
import nianbao.fixtures.Tally;
import nianbao.json.RecordWriter;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.model.document.Content;
import nianbao.read.ofd.OfdStyle;
import nianbao.read.ofd.OfdWriter;
import nianbao.read.pdf.PdfLimits;
import nianbao.read.pdf.PdfReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ten reports as OFD, each in another of the ways in which producers write. */
class OfdReportsTest {
    private static final Pipeline PIPELINE = new Pipeline(Locale.ENGLISH, Extent.WHOLE);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<OfdStyle, String> REPORTS = Map.of(
            OfdStyle.ROWS, "kangxi",
            OfdStyle.REPEATS, "inbox/minzhu-2024",
            OfdStyle.SCALED, "inbox/pingyuan-2024",
            OfdStyle.LETTERS, "form-2019",
            OfdStyle.FILLED_RULES, "inbox/hongquan-2023",
            OfdStyle.TEMPLATE, "inbox/hongguang-2024",
            OfdStyle.ONE_OBJECT, "dashes",
            OfdStyle.BLOCKS, "double-dashes",
            OfdStyle.HIDDEN, "inbox/minzhu-2024",
            OfdStyle.GLYPHS, "disputes-wrong");

    @AfterAll
    static void close() {
        PIPELINE.close();
    }

    @ParameterizedTest
    @EnumSource(OfdStyle.class)
    void readsWhatTheReportSays(OfdStyle style) throws IOException {
        Path fixtures = Path.of("fixtures");
        String name = REPORTS.get(style);
        boolean seed = name.startsWith("inbox/");
        byte[] pdf = Files.readAllBytes(fixtures.resolve(seed ? name + ".pdf" : name + "/input.pdf"));
        Path truth = fixtures.resolve(seed ? name.replace("inbox/", "inbox-truth/") + ".json" : name + "/truth.json");
        Content.Paged pages = (Content.Paged) new PdfReader(PdfLimits.DEFAULT).read(pdf);
        byte[] ofd = OfdWriter.write(pages.pages(), style);
        ReportRecord record = PIPELINE.read(SourceFile.single(style + ".ofd", TypeDetector.OFD, ofd));

        JsonNode json = JSON.readTree(new RecordWriter().line(record));
        Tally tally = Tally.of(json, JSON.readTree(truth.toFile()));
        assertThat(tally.silent()).isEmpty();
        assertThat(tally.right()).isEqualTo(tally.cells());
        assertThat(tally.falseAlarms()).isZero();
        assertThat(record.verdict()).isNotIn(Verdict.REVIEW, Verdict.REJECTED);
    }
}
