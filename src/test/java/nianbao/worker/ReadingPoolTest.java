package nianbao.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nianbao.model.EnvironmentException;
import nianbao.model.ProblemCode;
import nianbao.model.RawName;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Verdict;
import nianbao.words.Messages;
import nianbao.worker.wire.Message;
import nianbao.worker.wire.MessageCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that do harm to the processes that read them. */
class ReadingPoolTest {
    private static final ReadingLimits LIMITS = new ReadingLimits(
            Duration.ofMinutes(4), Duration.ofMinutes(2), ReadingLimits.LEAST_MEMORY_MIB, Integer.MAX_VALUE);
    /** As short as a busy machine allows. */
    private static final ReadingLimits IMPATIENT = new ReadingLimits(
            Duration.ofSeconds(9), Duration.ofSeconds(6), ReadingLimits.LEAST_MEMORY_MIB, Integer.MAX_VALUE);

    private static final int HEAP_MIB = 64;

    @TempDir
    private Path folder = Path.of("");

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<ReadingPool> pools = new ArrayList<>();

    @AfterEach
    void closePools() {
        pools.forEach(ReadingPool::close);
    }

    @ParameterizedTest
    @CsvSource({
        "exit, file-crashes-reader, exit code 7",
        "unusable, file-crashes-reader, exit code 4",
        "fault, file-crashes-reader, SIGSEGV",
        "vanish, file-crashes-reader, signal 9",
        "garbage, file-crashes-reader, no message",
        "hang, file-hangs-reader, no progress within 6 s",
        "crawl, file-too-slow, no record within 9 s",
    })
    void aFileThatEndsItsReaderIsTriedTwiceAndRefusedAndTheNextIsRead(String harm, String code, String told)
            throws IOException {
        ReadingPool pool = pool(told.contains("within") ? IMPATIENT : LIMITS, HEAP_MIB);
        assertThat(read(pool, write("before", "well")))
                .extracting(ReportRecord::verdict)
                .containsExactly(Verdict.ACCEPTED);
        ReportRecord refused = read(pool, write("bad", harm)).get(0);
        assertThat(refused.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(refused.source().name()).isEqualTo("bad");
        assertThat(refused.source().sha256()).isPresent();
        assertThat(refused.problems()).extracting(Note::code).containsExactly(code);
        assertThat(read(pool, write("after", "well")))
                .extracting(ReportRecord::verdict)
                .containsExactly(Verdict.ACCEPTED);
        assertThat(log).hasSize(2).allSatisfy(entry -> assertThat(entry).contains("bad", told));
        assertThat(starts())
                .as("one, one alone for the second try, one for the next")
                .isEqualTo(3);
    }

    /** Such as a form that is wrong: no file is refused for it. */
    @Test
    void whatKeepsEveryFileFromBeingReadIsNoFailureOfOne() throws IOException {
        EnvironmentException unusable =
                new EnvironmentException(EnvironmentException.Code.FORMS_UNUSABLE, "a form is wrong");
        Supplier<ReadingProcess> starter =
                () -> ReadingProcess.start(Misbehaving.command(HEAP_MIB, folder.resolve("starts")), LIMITS);
        ReadingPool pool = pool(1, starter, () -> {
            throw unusable;
        });
        Path file = write("report", "unusable");
        List<ReportRecord> records = new ArrayList<>();
        assertThatThrownBy(() -> pool.read(file, records::add)).isSameAs(unusable);
        assertThatThrownBy(() -> pool.tables(file, Optional.empty())).isSameAs(unusable);
        assertThat(records).isEmpty();
    }

    /** systemd and timeout tell all processes of a program to end; the program itself says what becomes of its files. */
    @Test
    void aProcessThatIsToldToEndFinishesWhatItWasOrdered() throws IOException {
        ReadingPool pool = pool(LIMITS, HEAP_MIB);
        assertThat(read(pool, write("begun", "told to end")))
                .extracting(ReportRecord::verdict)
                .containsExactly(Verdict.ACCEPTED);
        assertThat(read(pool, write("after", "well")))
                .extracting(ReportRecord::verdict)
                .containsExactly(Verdict.ACCEPTED);
        assertThat(log).isEmpty();
        assertThat(starts()).isEqualTo(1);
    }

    /** Whoever stops the program may end its processes as well. */
    @Test
    void aProcessThatDiesWhileTheProgramStopsIsNoFailure() throws IOException {
        ReadingPool pool = pool(LIMITS, HEAP_MIB);
        List<ReportRecord> records = new ArrayList<>();
        FileReading.Taker stopper = new FileReading.Taker() {
            @Override
            public boolean wants(Source file) {
                pool.stop();
                return true;
            }

            @Override
            public void take(ReportRecord report) {
                records.add(report);
            }
        };
        Path file = write("bad", "vanish");
        assertThatThrownBy(() -> pool.read(file, stopper)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> read(pool, file)).isInstanceOf(CancellationException.class);
        assertThat(records).isEmpty();
        assertThat(log).isEmpty();
        assertThat(starts()).isEqualTo(1);
    }

    /** A file that takes too long to be waited for when the program is to end. */
    @Test
    void whatIsReadIsCutOffWhereNobodyWaitsForIt() throws IOException {
        ReadingPool pool = pool(LIMITS, HEAP_MIB);
        List<ReportRecord> records = new ArrayList<>();
        FileReading.Taker impatient = new FileReading.Taker() {
            @Override
            public boolean wants(Source file) {
                pool.abandon();
                return true;
            }

            @Override
            public void take(ReportRecord report) {
                records.add(report);
            }
        };
        Path file = write("bad", "hang");
        assertThatThrownBy(() -> pool.read(file, impatient)).isInstanceOf(CancellationException.class);
        assertThat(records).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void whatTheProcessSaidLastIsInTheLog() throws IOException {
        read(pool(LIMITS, HEAP_MIB), write("bad", "fault"));
        assertThat(log.get(0)).contains("about to be ended", "SIGSEGV");
    }

    @Test
    void memoryOutsideOfTheHeapCountsToo() throws IOException {
        ReadingPool pool = pool(LIMITS, 4 * ReadingLimits.LEAST_MEMORY_MIB);
        ReportRecord refused = read(pool, write("bad", "eat")).get(0);
        assertThat(refused.problems()).extracting(Note::code).containsExactly(ProblemCode.FILE_TOO_MUCH_MEMORY.id());
        assertThat(log).allSatisfy(entry -> assertThat(entry).contains("MiB of memory"));
    }

    @Test
    void aFullHeapIsTooMuchMemory() throws IOException {
        ReportRecord refused = read(pool(LIMITS, HEAP_MIB), write("bad", "eat")).get(0);
        assertThat(refused.problems()).extracting(Note::code).containsExactly(ProblemCode.FILE_TOO_MUCH_MEMORY.id());
    }

    @ParameterizedTest
    @CsvSource({"bug, IllegalStateException", "recurse, StackOverflowError"})
    void aFaultOfTheProgramIsToldOnceAndItsProcessGoesOn(String harm, String thrown) throws IOException {
        ReadingPool pool = pool(LIMITS, HEAP_MIB);
        ReportRecord refused = read(pool, write("bad", harm)).get(0);
        assertThat(refused.problems()).extracting(Note::code).containsExactly(ProblemCode.INTERNAL_ERROR.id());
        assertThat(log).singleElement().asString().contains(thrown, "\tat ");
        read(pool, write("after", "well"));
        assertThat(starts()).isEqualTo(1);
    }

    @Test
    void aMemberThatEndsItsReaderCostsNoOther() throws IOException {
        Path zip = zip("well 1", "exit", "well 2", "bug", "fault", "well 3");
        List<ReportRecord> records = read(pool(LIMITS, HEAP_MIB), zip);
        assertThat(records)
                .extracting(record -> record.source().name())
                .containsExactly("a.zip!/0", "a.zip!/1", "a.zip!/2", "a.zip!/3", "a.zip!/4", "a.zip!/5");
        assertThat(records)
                .extracting(ReportRecord::verdict)
                .containsExactly(
                        Verdict.ACCEPTED,
                        Verdict.REJECTED,
                        Verdict.ACCEPTED,
                        Verdict.REJECTED,
                        Verdict.REJECTED,
                        Verdict.ACCEPTED);
    }

    @Test
    void whatIsNotWantedIsNotRead() throws IOException {
        List<ReportRecord> records = new ArrayList<>();
        pool(LIMITS, HEAP_MIB).read(zip("exit", "well"), new FileReading.Taker() {
            @Override
            public boolean wants(Source file) {
                return !file.name().endsWith("/0");
            }

            @Override
            public void take(ReportRecord report) {
                records.add(report);
            }
        });
        assertThat(records).extracting(record -> record.source().name()).containsExactly("a.zip!/1");
        assertThat(log).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileWhoseNameIsNoTextIsRead() throws Exception {
        Path file = RawName.write(folder.resolve("in"), "\\261\\250.pdf", "well");
        assertThat(read(pool(LIMITS, HEAP_MIB), file))
                .extracting(ReportRecord::verdict)
                .containsExactly(Verdict.ACCEPTED);
    }

    @Test
    void aProcessIsReplacedAfterSomeFiles() throws IOException {
        ReadingLimits two = new ReadingLimits(LIMITS.total(), LIMITS.withoutProgress(), LIMITS.memoryMiB(), 2);
        ReadingPool pool = pool(two, HEAP_MIB);
        for (int i = 0; i < 5; i++) {
            read(pool, write("file " + i, "well"));
        }
        assertThat(starts()).isEqualTo(3);
    }

    @Test
    @Timeout(60)
    void aLoneFileHasTheThreadsOfAll() throws Exception {
        ReadingPool pool = pool(4, LIMITS, HEAP_MIB);
        read(pool, write("lone", "tell"));
        Path waits = write("waits", "wait");
        Thread other = new Thread(() -> read(pool, waits));
        other.start();
        while (threads().size() < 2) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        read(pool, write("beside", "tell"));
        write("go", "");
        other.join();
        assertThat(threads()).containsExactly("4", "4", "2");
    }

    @Test
    void aSecondTryHasOneThread() throws IOException {
        read(pool(2, LIMITS, HEAP_MIB), write("bad", "tell and exit"));
        assertThat(threads()).containsExactly("2", "1");
    }

    private List<String> threads() throws IOException {
        return Files.readAllLines(folder.resolve("threads"));
    }

    @Test
    void aProcessThatDoesNotStartIsTheWorldsFault() throws IOException {
        Path file = write("file", "well");
        ReadingPool pool = pool(1, () -> ReadingProcess.start(List.of("sh", "-c", "echo no Java >&2; exit 1"), LIMITS));
        assertThatThrownBy(() -> read(pool, file))
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        failure -> assertThat(failure.code()).isEqualTo(EnvironmentException.Code.READER_UNUSABLE))
                .hasMessage("exit-code 1\n    no Java");
    }

    @Test
    void aProcessThatWasStartedEarlyIsTakenOnceAndOnlyAsItIs() {
        List<String> command = Misbehaving.command(HEAP_MIB, folder.resolve("starts"));
        try (EarlyReader early = EarlyReader.start(command, LIMITS)) {
            assertThat(early.take(List.of("other"), LIMITS)).isEmpty();
            assertThat(early.take(command, IMPATIENT)).isEmpty();
            try (ReadingProcess process = early.take(command, LIMITS).orElseThrow()) {
                assertThat(process.isWorn()).isFalse();
            }
            assertThat(early.take(command, LIMITS)).isEmpty();
        }
    }

    @Test
    void anEarlyProcessThatDoesNotComeUpIsNotTaken() {
        List<String> command = List.of("sh", "-c", "exit 1");
        try (EarlyReader early = EarlyReader.start(command, LIMITS)) {
            assertThat(early.take(command, LIMITS)).isEmpty();
        }
    }

    @Test
    void aProcessAtWorkEndsWithItsParent() throws Exception {
        Process orphan = new ProcessBuilder(Misbehaving.command(HEAP_MIB, folder.resolve("starts"))).start();
        try (DataOutputStream orders = new DataOutputStream(orphan.getOutputStream())) {
            MessageCodec wire = new MessageCodec();
            wire.write(orders, new Message.Order(write("bad", "hang").toString(), 0));
            wire.write(orders, new Message.Choice(true, 1));
        }
        assertThat(orphan.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private ReadingPool pool(ReadingLimits limits, int heapMiB) {
        return pool(1, limits, heapMiB);
    }

    private ReadingPool pool(int size, ReadingLimits limits, int heapMiB) {
        return pool(size, () -> ReadingProcess.start(Misbehaving.command(heapMiB, folder.resolve("starts")), limits));
    }

    private ReadingPool pool(int size, Supplier<ReadingProcess> starter) {
        return pool(size, starter, () -> {});
    }

    private ReadingPool pool(int size, Supplier<ReadingProcess> starter, Runnable check) {
        ReadingPool pool = new ReadingPool(size, starter, check, Messages.in(Locale.ENGLISH), log::add);
        pools.add(pool);
        return pool;
    }

    private static List<ReportRecord> read(ReadingPool pool, Path file) {
        List<ReportRecord> records = new ArrayList<>();
        pool.read(file, records::add);
        return records;
    }

    private long starts() throws IOException {
        return Files.readAllLines(folder.resolve("starts")).size();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path zip(String... members) throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < members.length; i++) {
                zip.putNextEntry(new ZipEntry(String.valueOf(i)));
                zip.write(members[i].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
