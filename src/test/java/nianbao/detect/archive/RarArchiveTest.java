package nianbao.detect.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nianbao.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RarArchiveTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Map<String, String> TWO = Map.of("乡镇\\甲.pdf", "%PDF-1", "Thumbs.db", "x");

    @TempDir
    private Path folder = Path.of("");

    private final List<Archive.Member> members = new ArrayList<>();

    private void open(byte[] bytes, OpeningLimits limits) throws IOException {
        Path file = Files.write(folder.resolve("a.rar"), bytes);
        try (RarArchive archive = new RarArchive(file, limits)) {
            archive.visit(member -> {
                members.add(member);
                return Archive.Next.GO_ON;
            });
        }
    }

    private void open(byte[] bytes) throws IOException {
        open(bytes, OpeningLimits.STANDARD);
    }

    private void assertRefused(byte[] bytes, ProblemCode code) {
        assertThatThrownBy(() -> open(bytes))
                .isInstanceOfSatisfying(
                        RefusedArchiveException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
        assertThat(members).isEmpty();
    }

    private void assertLocked(String name, ProblemCode code) {
        assertThat(members).singleElement().isInstanceOfSatisfying(Archive.Locked.class, locked -> {
            assertThat(locked.name()).isEqualTo(name);
            assertThat(locked.problem().code()).isEqualTo(code);
        });
    }

    @Test
    void membersOfBothVersionsAreHandedOver() throws IOException {
        open(RarMaker.version4(TWO, GBK, 0, 0));
        open(RarMaker.version5(TWO, 0));
        assertThat(members)
                .hasSize(2)
                .allSatisfy(member -> assertThat(member).isInstanceOfSatisfying(Archive.Content.class, content -> {
                    assertThat(content.name()).isEqualTo("乡镇/甲.pdf");
                    assertThat(content.bytes())
                            .asString(StandardCharsets.US_ASCII)
                            .isEqualTo("%PDF-1");
                }));
    }

    @Test
    void whatIsLockedIsNamed() throws IOException {
        open(RarMaker.version4(Map.of("a.pdf", "%PDF-1"), GBK, 0, RarMaker.LOCKED));
        assertLocked("a.pdf", ProblemCode.FILE_ENCRYPTED);
    }

    @Test
    void whatIsLockedAsAWholeIsRefused() {
        assertRefused(RarMaker.version4(TWO, GBK, RarMaker.ALL_LOCKED, 0), ProblemCode.FILE_ENCRYPTED);
    }

    @Test
    void oneOfSeveralFilesIsRefused() {
        assertRefused(RarMaker.version4(TWO, GBK, RarMaker.VOLUME, 0), ProblemCode.ARCHIVE_UNSAFE);
        assertRefused(RarMaker.version5(TWO, RarMaker.VOLUME), ProblemCode.ARCHIVE_UNSAFE);
    }

    @Test
    void aMemberWhoseSumIsWrongIsDamaged() throws IOException {
        byte[] bytes = RarMaker.version5(Map.of("a.pdf", "%PDF-1"), 0);
        int content = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("%PDF");
        bytes[content] = 'x';
        open(bytes);
        assertLocked("a.pdf", ProblemCode.FILE_DAMAGED);
    }

    @Test
    void aDirectoryThatIsDamagedIsToldAfterItsMembers() {
        byte[] bytes = RarMaker.version4(Map.of("a.pdf", "%PDF-1"), GBK, 0, 0);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("a.pdf")] = 'b';
        assertThatThrownBy(() -> open(bytes)).isInstanceOf(IOException.class);
        assertLocked("b.pdf", ProblemCode.FILE_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void whatIsCutOffIsNotTakenForTheWhole(int version) {
        byte[] bytes = version == 4 ? RarMaker.version4(TWO, GBK, 0, 0) : RarMaker.version5(TWO, 0);
        int end = version == 4 ? 7 : 10; // its last header
        byte[] cut = Arrays.copyOf(bytes, bytes.length - end);
        assertThatThrownBy(() -> open(cut)).isInstanceOf(IOException.class);
        assertThat(members).hasSize(1);
    }

    @Test
    void limitsAreThoseOfOtherArchives() {
        byte[] bytes = RarMaker.version5(Map.of("a", "x".repeat(300), "b", "y"), 0);
        assertThatThrownBy(() -> open(bytes, new OpeningLimits(299, 5, 1000, 100)))
                .isInstanceOf(RefusedArchiveException.class);
        assertThatThrownBy(() -> open(bytes, new OpeningLimits(300, 1, 1000, 100)))
                .isInstanceOf(RefusedArchiveException.class);
    }

    @Test
    void whatIsNoRarInsideIsDamaged() {
        assertThatThrownBy(() -> open(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0, 1, 2, 3, 4, 5, 6, 7, 8}))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(RefusedArchiveException.class);
    }
}
