package nianbao.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when attempts at a part end in the middle, or come second. */
class LedgerTest {
    @TempDir
    private Path folder = Path.of("");

    private Ledger ledger;

    @BeforeEach
    void planIsWritten() throws IOException {
        ledger = Ledger.open(folder.resolve("out").toString(), new Configuration());
        ledger.settle(plan("listing"));
    }

    private static Plan plan(String listing) {
        return Plan.of(listing, "reader", List.of(new Plan.Priced("a", 1)), 1);
    }

    @Test
    void thePlanIsThereWhenTheJobBeginsAgain() throws IOException {
        assertThat(ledger.plan().orElseThrow().listing()).isEqualTo("listing");
        assertThat(ledger.settle(plan("later")).listing()).isEqualTo("listing");
        assertThat(Ledger.open(folder.resolve("new").toString(), new Configuration())
                        .plan())
                .isEmpty();
    }

    @Test
    void ofTwoAttemptsThatEndOneIsKept() throws IOException {
        try (PartWriter first = ledger.attempt(3);
                PartWriter second = ledger.attempt(3)) {
            first.add(List.of("first"));
            second.add(List.of("second"));
            first.commit();
            second.commit();
        }
        assertThat(ledger.done()).containsExactly(3);
        assertThat(text(3)).isEqualTo("first\n");
        assertThat(files()).containsExactly("part-00003.jsonl.gz");
    }

    @Test
    void anAttemptGoesOnWhereAnotherWasEnded() throws IOException {
        PartWriter ended = ledger.attempt(0);
        ended.add(List.of("a", "of a"));
        ended.add(List.of("b"));
        // neither closed nor committed, as where its process is killed
        PartWriter later = ledger.attempt(0);
        assertThat(later.count()).isEqualTo(2);
        later.add(List.of("c"));
        later.commit();
        assertThat(text(0)).isEqualTo("a\nof a\nb\nc\n");
        assertThat(files()).containsExactly("part-00000.jsonl.gz");
        ended.close();
    }

    @Test
    void anAttemptThatWroteNothingIsPassedOver() throws IOException {
        ledger.attempt(0).close();
        PartWriter half = ledger.attempt(0);
        half.add(List.of("a"));
        half.close();
        ledger.attempt(0).close();
        assertThat(ledger.attempt(0).count()).isEqualTo(1);
    }

    @Test
    void aFileThatWasCutOffIsGoodUpToItsLastWholePath() throws IOException {
        byte[] first = PartMembers.member(List.of("一".repeat(5000)));
        byte[] second = PartMembers.member(List.of("b"));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        assertThat(PartMembers.of(both).count()).isEqualTo(2);
        for (int length = 0; length < both.length; length++) {
            PartMembers found = PartMembers.of(Arrays.copyOf(both, length));
            assertThat(found.count()).isEqualTo(length < first.length ? 0 : 1);
            assertThat(found.bytes()).isEqualTo(length < first.length ? new byte[0] : first);
        }
        both[first.length - 6] ^= 1; // of its checksum
        assertThat(PartMembers.of(both).count()).isZero();
    }

    private String text(int part) throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve(String.format("out/parts/part-%05d.jsonl.gz", part)));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            in.transferTo(text);
        }
        return text.toString(StandardCharsets.UTF_8);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve("out/parts"))) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
