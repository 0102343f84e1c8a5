package nianbao.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.cli.CommandRun;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are drawn without being asked for by their number. */
class ShowCommandTest {
    /** Figures of its first page are struck out, so that a person must look at them. */
    private static final Path DOUBTFUL = Path.of("fixtures/pdf-struck/input.pdf");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aFileIsOpenedWhereItsFirstDoubtfulFigureIs() throws IOException {
        assertThat(run("show", "--dpi", "40", "-o", picture(), behindACover().toString()))
                .isZero();
        assertThat(err.toString()).startsWith("wrote ");
        assertThat(Files.readAllBytes(Path.of(picture()))).isEqualTo(drawn("2"));
    }

    @Test
    void aReportOfTheStoreIsTooThoughItsFileWasMoved() throws IOException {
        Path file = behindACover();
        String store = folder.resolve("nianbao.db").toString();
        assertThat(run("ingest", "--store", store, file.toString())).isZero();
        byte[] asked = drawn("2");
        Files.delete(file);
        assertThat(run("show", "--store", store, "--dpi", "40", "-o", picture(), "沅江市南漳县/2024"))
                .isZero();
        assertThat(Files.readAllBytes(Path.of(picture()))).isEqualTo(asked);
    }

    @Test
    void aReportWhoseFileIsGoneIsTold() throws IOException {
        Path file = behindACover();
        String store = folder.resolve("nianbao.db").toString();
        assertThat(run("ingest", "--no-archive", "--store", store, file.toString()))
                .isZero();
        Files.delete(file);
        assertThat(run("show", "--lang", "zh", "--store", store, "沅江市南漳县/2024")).isEqualTo(2);
        assertThat(err.toString()).contains("原件已不在：沅江市南漳县/2024");
    }

    @Test
    void whatIsNoFileAndNoReportIsTold() {
        String store = folder.resolve("nianbao.db").toString();
        assertThat(run("show", "--lang", "en", "--store", store, "nothing.pdf")).isEqualTo(1);
        assertThat(err.toString()).contains("it is not there").doesNotContain("\tat ");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithItsReason() {
        assertThat(run("show", "--lang", "zh", "fixtures/damaged-empty/input.pdf"))
                .isEqualTo(1);
        assertThat(err).hasToString("文件是空的。\n");
    }

    @Test
    void aWordFileOfTheStoreIsNamedAsPeopleKnowIt() {
        String store = folder.resolve("nianbao.db").toString();
        run("ingest", "--store", store, "fixtures/word-docx/input.docx");
        err.getBuffer().setLength(0);
        assertThat(run("show", "--lang", "en", "--store", store, "1")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("input.docx is a Word file or a web page")
                .contains("open it in Word");
    }

    private byte[] drawn(String page) throws IOException {
        Path wanted = folder.resolve("wanted.png");
        assertThat(run("show", "--dpi", "40", "--page", page, "-o", wanted.toString(), cover().toString()))
                .isZero();
        err.getBuffer().setLength(0);
        return Files.readAllBytes(wanted);
    }

    private String picture() {
        return folder.resolve("page.png").toString();
    }

    private Path cover() {
        return folder.resolve("behind-a-cover.pdf");
    }

    private Path behindACover() throws IOException {
        try (PDDocument report = Loader.loadPDF(DOUBTFUL.toFile())) {
            report.getPages().insertBefore(new PDPage(PDRectangle.A4), report.getPage(0));
            report.save(cover().toFile());
        }
        return cover();
    }

    private int run(String... words) {
        CommandRun run = CommandRun.of(words);
        out.append(run.out());
        err.append(run.err());
        return run.code();
    }
}
