package nianbao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.bench.PlanBench.Ingested;
import nianbao.bench.PlanBench.Kind;
import nianbao.bench.PlanBench.Share;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.model.SourceFile;
import nianbao.words.Messages;
import nianbao.words.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanBenchTest {
    @TempDir
    private Path folder = Path.of("");

    private static Source source(String textSource, int pages) {
        return new Source(
                "a",
                "00",
                Optional.empty(),
                1,
                pages == 0 ? OptionalInt.empty() : OptionalInt.of(pages),
                Optional.ofNullable(textSource));
    }

    @ParameterizedTest
    @CsvSource({"digital, 4, DIGITAL", "ocr, 4, SCANNED", "mixed, 4, SCANNED", "digital, 0, OTHER", ", 4, OTHER"})
    void aFileCostsByWhereItsTextComesFrom(String textSource, int pages, Kind kind) {
        assertThat(Kind.of(source(textSource, pages))).isEqualTo(kind);
    }

    @Test
    void filesOfAKindAreCountedTogetherAsTheyWereReadLast() {
        AtomicInteger reads = new AtomicInteger();
        Map<Kind, Share> shares = PlanBench.read(
                file -> {
                    reads.incrementAndGet();
                    return record(file.name().startsWith("scan") ? source("ocr", 5) : source("digital", 4));
                },
                List.of(file("scan1"), file("plain"), file("scan2")),
                0.3);
        assertThat(reads.get()).isGreaterThanOrEqualTo(6).matches(count -> count % 3 == 0);
        assertThat(shares).containsOnlyKeys(Kind.DIGITAL, Kind.SCANNED);
        assertThat(shares.values()).extracting(Share::files).containsExactly(1, 2);
        assertThat(shares.values()).extracting(Share::pages).containsExactly(4, 10);
    }

    private static SourceFile file(String name) {
        return SourceFile.single(name, "application/pdf", new byte[1]);
    }

    private static ReportRecord record(Source source) {
        Problem problem = Problem.ofFile(ProblemCode.FILE_EMPTY);
        return ReportRecord.rejected(source, Messages.in(Locale.ENGLISH).note(problem), Program.reader());
    }

    @Test
    void whatAnIngestLeavesOnTheDiskIsCountedAndItsStoreIsGone() throws IOException {
        Path told = folder.resolve("told");
        Ingested ingested = PlanBench.ingest(
                program("echo \"$@\" >" + told + "; printf 12345 >\"$3\"; mkdir \"${3%/*}/originals\";"
                        + " printf 1234567 >\"${3%/*}/originals/a\"; exit 1"),
                List.of(folder.resolve("x.pdf"), folder.resolve("y.pdf")),
                3);
        assertThat(ingested.processes()).isEqualTo(3);
        assertThat(ingested.databaseBytes()).isEqualTo(5);
        assertThat(ingested.originalBytes()).isEqualTo(7);
        String command = Files.readString(told).trim();
        assertThat(command)
                .startsWith("ingest --store ")
                .endsWith(" --jobs 3 " + folder.resolve("x.pdf") + " " + folder.resolve("y.pdf"));
        assertThat(Path.of(command.split(" ")[2]).getParent()).doesNotExist();
    }

    @Test
    void anIngestThatFailsIsToldOf() throws IOException {
        Path program = program("echo disk full; exit 3");
        assertThatThrownBy(() -> PlanBench.ingest(program, List.of(folder.resolve("x.pdf")), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("3, disk full");
    }

    private Path program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
