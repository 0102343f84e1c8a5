package nianbao.detect.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nianbao.model.ProblemCode;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of an archive its files are handed over; what is locked is named, links and litter are not followed. */
class ArchiveMembersTest {
    /** Where a zip's directory says how a member is locked, and how it is packed, from the entry's start. */
    private static final int FLAGS = 8;

    private static final int METHOD = 10;

    @TempDir
    private Path folder = Path.of("");

    private static List<Archive.Member> zip(byte[] bytes) throws IOException {
        List<Archive.Member> members = new ArrayList<>();
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        try (ZipArchive archive = new ZipArchive(zip, OpeningLimits.STANDARD)) {
            archive.visit(member -> {
                members.add(member);
                return Archive.Next.GO_ON;
            });
        }
        return members;
    }

    /** A zip of one member in whose directory one byte is another. */
    private static byte[] changed(int field, int value) throws IOException {
        byte[] bytes = Archives.zip(Map.of("a.pdf", "%PDF-1"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("PK\u0001\u0002") + field] |= (byte) value;
        bytes[field - 2] |= (byte) value;
        return bytes;
    }

    @Test
    void foldersAndLitterAreNoMembers() throws IOException {
        assertThat(zip(Archives.zip(Map.of("乡镇/", "", "乡镇/a.pdf", "%PDF-1", "乡镇/._a.pdf", "x"))))
                .extracting(Archive.Member::name)
                .containsExactly("乡镇/a.pdf");
        assertThat(zip(Archives.zip(Map.of("乡镇\\", "x")))).isEmpty();
    }

    @Test
    void whatIsLockedOrPackedInAnUnknownWayIsNamed() throws IOException {
        assertThat(zip(changed(FLAGS, 1)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Archive.Locked.class,
                        locked -> assertThat(locked.problem().code()).isEqualTo(ProblemCode.FILE_ENCRYPTED));
        assertThat(zip(changed(METHOD, 0x40)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Archive.Locked.class,
                        locked -> assertThat(locked.problem().code()).isEqualTo(ProblemCode.FILE_UNSUPPORTED));
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            put(tar, new TarArchiveEntry("b/"), "");
            for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK}) {
                TarArchiveEntry link = new TarArchiveEntry("link" + kind, kind);
                link.setLinkName("/etc/passwd");
                put(tar, link, "");
            }
            put(tar, new TarArchiveEntry("b/._a.pdf"), "x");
            put(tar, new TarArchiveEntry("b/a.pdf"), "%PDF-1");
        }
        Path file = Files.write(folder.resolve("a.tar"), bytes.toByteArray());
        List<Archive.Member> members = new ArrayList<>();
        try (TarArchive archive = new TarArchive(file, TarArchive.Packing.PLAIN, OpeningLimits.STANDARD)) {
            archive.visit(member -> {
                members.add(member);
                return Archive.Next.GO_ON;
            });
        }
        assertThat(members).extracting(Archive.Member::name).containsExactly("b/a.pdf");
    }

    private static byte[] read(long packed, int bytes) throws IOException {
        OpeningLimits limits = new OpeningLimits(16 << 20, 5, 16 << 20, 100);
        return new UnpackBudget(limits).read(new ByteArrayInputStream(new byte[bytes]), packed);
    }

    @Test
    void theRatioCountsWhereItIsKnownAndMuchIsUnpacked() throws IOException {
        assertThat(read(1, 4 << 20)).hasSize(4 << 20);
        assertThat(read(-1, 5 << 20)).hasSize(5 << 20);
        assertThat(read(1 << 20, 5 << 20)).hasSize(5 << 20);
        assertThatThrownBy(() -> read(1, 5 << 20)).isInstanceOf(RefusedArchiveException.class);
    }

    @Test
    void whatIsSkippedCountsToo() throws IOException {
        StoppingStream stream = new StoppingStream(new ByteArrayInputStream(new byte[20]), 10);
        assertThat(stream.skip(6)).isEqualTo(6);
        assertThat(stream.read()).isZero();
        assertThat(stream.read(new byte[3])).isEqualTo(3);
        assertThatThrownBy(stream::read).isInstanceOf(RefusedArchiveException.class);
        StoppingStream all = new StoppingStream(new ByteArrayInputStream(new byte[10]), 10);
        assertThat(all.readAllBytes()).hasSize(10);
        assertThatThrownBy(() -> new StoppingStream(new ByteArrayInputStream(new byte[20]), 10).skip(11))
                .isInstanceOf(RefusedArchiveException.class);
    }
}
