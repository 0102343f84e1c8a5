package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import nianbao.detect.archive.Archives;
import nianbao.ingest.IngestedFile.Effort;
import nianbao.store.input.InputState;
import org.junit.jupiter.api.Test;

/** What becomes of files that are taken in. */
class IngestTest extends IngestRuns {
    @Test
    void readsFoldersInNaturalOrderAndKeepsEachFile() {
        List<IngestedFile> done = run(IngestRuns::record);
        assertThat(done)
                .extracting(IngestedFile::state)
                .containsOnly(InputState.INGESTED)
                .hasSize(3);
        assertThat(names).containsExactly("2.pdf", "10.pdf", "town/3.pdf");
        assertThat(query("SELECT count(*) FROM reports")).isEqualTo("3");
        assertThat(query("SELECT value FROM figures WHERE name = '2.pdf'")).isEqualTo("12345678901");
        assertThat(query("SELECT record FROM reports WHERE name = '2.pdf'")).contains("\"verdict\":\"accepted\"");
        assertThat(query("SELECT count(*) FROM run WHERE ended_at IS NOT NULL")).isEqualTo("1");
        assertThat(query("SELECT state || ' ' || count FROM run_count ORDER BY state"))
                .isEqualTo("ingested 3,seen 3");
    }

    @Test
    void theSameBytesAreReadOnceWhateverTheirName() throws Exception {
        run(IngestRuns::record);
        write("copy of 2.pdf", "two");
        List<IngestedFile> again = run(IngestRuns::unread);
        assertThat(again)
                .extracting(IngestedFile::effort)
                .containsOnly(Effort.KNOWN)
                .hasSize(4);
        assertThat(query("SELECT count(*) FROM reports")).isEqualTo("3");
        assertThat(query("SELECT state FROM inputs WHERE path LIKE '%2.pdf' ORDER BY id"))
                .isEqualTo("ingested,duplicate");
        assertThat(query("SELECT reason FROM inputs WHERE state = 'duplicate'"))
                .contains(inbox.resolve("2.pdf").toString());
        assertThat(query("SELECT max(arrivals) FROM inputs")).isEqualTo("2");
    }

    @Test
    void otherBytesAtAPathAreANewerVersionOfItsReport() throws Exception {
        run(file -> report(file, "红旗区小店镇", 7));
        Files.delete(inbox.resolve("10.pdf"));
        Files.delete(inbox.resolve("town/3.pdf"));
        assertThat(query("SELECT files || ' ' || sha256 FROM reports")).isEqualTo("3 " + hash("three"));
        write("town/3.pdf", "three, corrected");
        run(file -> report(file, "红旗区小店镇", 8));
        assertThat(query("SELECT value FROM figures")).isEqualTo("8");
        assertThat(query("SELECT standing FROM versions ORDER BY id")).isEqualTo("equal,equal,replaced,current");
        assertThat(query("SELECT name || value || other_value FROM disagreements"))
                .isEqualTo("3.pdf87,3.pdf87");
    }

    @Test
    void goesBackWithThePublisher() throws Exception {
        Path page = inbox.resolve("town/3.pdf");
        run(file -> report(file, "红旗区小店镇", 7), page);
        write("town/3.pdf", "three, corrected");
        run(file -> report(file, "红旗区小店镇", 8), page);
        write("town/3.pdf", "three");
        run(IngestRuns::unread, page);
        assertThat(query("SELECT value FROM figures")).isEqualTo("7");
    }

    @Test
    void issuersAreOneOnlyWhereTheirNamesAre() throws Exception {
        List<String> names = List.of("民主镇", " 民主 镇", "岚皋县民主镇人民政府");
        int[] number = {0};
        run(file -> report(file, names.get(number[0]++), 7));
        assertThat(query("SELECT issuer || files FROM reports ORDER BY id")).isEqualTo("民主镇2,岚皋县民主镇人民政府1");
        assertThat(query("SELECT count(*) FROM body_pair WHERE answer IS NULL")).isEqualTo("1");
    }

    @Test
    void aFileWithoutIssuerIsAReportByItself() throws Exception {
        run(IngestRuns::record);
        assertThat(query("SELECT count(*) FROM reports WHERE issuer IS NULL")).isEqualTo("3");
    }

    @Test
    void membersOfAnArchiveAreInputsOfTheirOwn() throws Exception {
        Path zip = inbox.resolve("all.zip");
        Files.write(zip, Archives.zip(Map.of("a.pdf", "a", "b/c.pdf", "c")));
        List<IngestedFile> done = run(IngestRuns::record, zip);
        assertThat(done)
                .extracting(taken -> taken.member().orElseThrow())
                .containsExactlyInAnyOrder("a.pdf", "b/c.pdf");
        assertThat(query("SELECT state || members FROM inputs WHERE path = '" + zip + "'"))
                .isEqualTo("ingested2");
        assertThat(query("SELECT count FROM run_count WHERE state = 'seen'")).isEqualTo("3");
        assertThat(query("SELECT count(*) FROM inputs WHERE container = '" + zip + "'"))
                .isEqualTo("2");
        assertThat(run(IngestRuns::unread, zip))
                .extracting(IngestedFile::effort)
                .containsOnly(Effort.KNOWN);
        assertThat(query("SELECT count(*) FROM inputs")).isEqualTo("3");
    }

    @Test
    void anArchiveThatWasRefusedInsideAnotherIsOpenedWhereItComesByItself() throws Exception {
        byte[] zip = Archives.zip(Map.of("a.pdf", "a", "c.pdf", "c"));
        Path outer = inbox.resolve("outer.zip");
        Files.write(outer, Archives.zip(Map.of("all.zip", new String(zip, StandardCharsets.ISO_8859_1))));
        Path alone = inbox.resolve("all.zip");
        Files.write(alone, zip);
        assertThat(run(IngestRuns::record, outer))
                .extracting(IngestedFile::state)
                .containsExactly(InputState.REJECTED);
        for (int i = 0; i < 2; i++) {
            assertThat(run(IngestRuns::record, alone))
                    .extracting(taken -> taken.member().orElseThrow())
                    .containsExactlyInAnyOrder("a.pdf", "c.pdf");
        }
        assertThat(query("SELECT state || members FROM inputs WHERE path = '" + alone + "'"))
                .isEqualTo("ingested2");
        assertThat(run(IngestRuns::record, outer))
                .extracting(IngestedFile::effort)
                .containsExactly(Effort.KNOWN);
    }

    @Test
    void originalsAreKeptUnderTheirHash() throws Exception {
        run(IngestRuns::record);
        String sha256 = hash("two");
        Path kept = data.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
        assertThat(kept).hasContent("two");
        assertThat(query("SELECT sum(archived) FROM original")).isEqualTo("3");
        assertThat(data.resolve("originals").resolve("unfinished")).isEmptyDirectory();
    }

    @Test
    void originalsAreOnlyReferredToWhereThatIsAskedFor() throws Exception {
        keeping = false;
        run(IngestRuns::record);
        assertThat(data.resolve("originals")).doesNotExist();
        assertThat(query("SELECT sum(archived) FROM original")).isEqualTo("0");
    }

    @Test
    void theSameBytesReadAtTheSameTimeAreKeptOnce() throws Exception {
        jobs = 2;
        CyclicBarrier both = new CyclicBarrier(2);
        write("11.pdf", "two");
        Files.delete(inbox.resolve("10.pdf"));
        Files.delete(inbox.resolve("town/3.pdf"));
        List<IngestedFile> done = run(file -> {
            try {
                both.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            return record(file);
        });
        assertThat(done).extracting(IngestedFile::effort).containsExactlyInAnyOrder(Effort.READ, Effort.KNOWN);
        assertThat(names).containsExactly("2.pdf", "11.pdf");
        assertThat(query("SELECT count(*) FROM reports")).isEqualTo("1");
    }
}
