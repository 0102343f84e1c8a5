package nianbao.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is built, beside the libraries of Spark, and the listings that need it. */
class IsolatedReaderTest {
    private static final Path JAR = Path.of("target/nianbao.jar").toAbsolutePath();

    @TempDir
    private Path folder = Path.of("");

    private IsolatedReader program;

    @BeforeEach
    void open() throws IOException {
        JobOptions.Reading reading = new JobOptions.Reading("zh", 60, 1024, Optional.empty(), 1);
        program = IsolatedReader.open(JAR, reading, System.err::println);
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void itReadsWithItsOwnLibraries() {
        // Jackson, which Spark has in another version
        assertThat(program.order("read", "fixtures/word-docx/input.docx", "a path")
                        .get(0))
                .startsWith("{\"path\":\"a path\",\"number\":0,\"outcome\":\"read\"");
        assertThat(program.say("spark.progress", "1", "2")).isEqualTo("已读 1 / 2");
    }

    @Test
    void whatGoesWrongThereComesAsATypeOfJavaItself() {
        assertThatThrownBy(() -> program.order("nothing"))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasNoCause();
        assertThatThrownBy(() -> IsolatedReader.open(
                        Path.of("none.jar"), new JobOptions.Reading("en", 60, 1024, Optional.empty(), 1), told -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none.jar");
    }

    @Test
    void listingsAndFoldersAreListedEachPathOnce() throws Exception {
        Path reports = Files.createDirectory(folder.resolve("年报"));
        Files.writeString(reports.resolve("2.html"), "");
        Files.writeString(reports.resolve("10.html"), "");
        Files.writeString(reports.resolve(".hidden"), "");
        Path listing = Files.writeString(
                folder.resolve("list"), "\uFEFF" + reports + "/2.html\r\n\nhdfs://name/x y.pdf\nfixtures/a\n");
        Listing all = Listing.of(List.of(listing.toString(), reports.toString()), new Configuration(), program);
        assertThat(all.paths())
                .containsExactly(
                        reports + "/2.html",
                        "hdfs://name/x y.pdf",
                        Path.of("fixtures/a").toAbsolutePath().toString(),
                        reports + "/10.html");
        assertThat(new Listing(List.of("b", "a")).hash()).isEqualTo(new Listing(List.of("a", "b", "a")).hash());
        assertThat(new Listing(List.of("a", "b")).hash()).isNotEqualTo(new Listing(List.of("ab")).hash());
    }

    @Test
    void whatIsNoListingIsToldFromOne() {
        assertThatThrownBy(() -> list("fixtures/inbox/minzhu-2024.pdf")).hasMessage("spark.no-text");
        assertThatThrownBy(() -> list("none")).hasMessage("spark.no-listing");
    }

    private void list(String input) throws Exception {
        Listing.of(List.of(input), new Configuration(), program);
    }

    @Test
    void aFileIsBroughtFromAnotherFileSystemAndGoneAfterwards() throws IOException {
        // Hadoop's own view of the local disk stands in for a cluster
        Configuration hadoop = new Configuration();
        hadoop.set("fs.viewfs.mounttable.cluster.linkMergeSlash", folder.toUri().toString());
        Files.copy(Path.of("fixtures/word-docx/input.docx"), folder.resolve("报告.docx"));
        FileSource source = new FileSource(hadoop, program);
        assertThat(source.read("viewfs://cluster/报告.docx").get(0))
                .startsWith("{\"path\":\"viewfs://cluster/报告.docx\",\"number\":0,\"outcome\":\"read\"")
                .contains("\"name\":\"报告.docx\"");
        assertThat(source.read("viewfs://cluster/none.pdf").get(0)).contains("\"outcome\":\"not-found\"");
        assertThat(source.cost("viewfs://cluster/报告.docx")).isEqualTo(Cost.ofPages(4, 0));
    }

    @Test
    void costsGoByPagesAndWhatTheyAre() throws IOException {
        FileSource source = new FileSource(new Configuration(), program);
        assertThat(source.cost("fixtures/inbox/xiaodian-2024-scan.pdf")).isEqualTo(Cost.ofPages(5, 5));
        assertThat(source.cost("fixtures/inbox/minzhu-2024.pdf")).isEqualTo(Cost.ofPages(4, 0));
        assertThat(source.cost("none")).isEqualTo(Cost.ofPages(1, 0));
    }
}
