package nianbao.detect.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nianbao.model.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SevenZipArchiveTest {
    /** One member under a password, its name 甲.pdf to be seen. */
    private static final String LOCKED =
            "N3q8ryccAARkz6YEEAAAAAAAAABiAAAAAAAAANvCsK1tlu41f6ZqxC1rmQT3szzCAQQGAAEJEAAHCwEAAiQG8QcBElMPHWseOFqQNM8UB6bg"
                    + "ePFRdyEhAQABAAwKBgAICgEgniXPAAAFARkBABENADJ1LgBwAGQAZgAAABQKAQDjXdq/v37dARUGAQAggKSBAAA=";
    /** The same, with its directory under the password, too. */
    private static final String ALL_LOCKED =
            "N3q8ryccAASKwDVDgAAAAAAAAAAuAAAAAAAAAHCnxluxvYA9dcE/cdpMaIPlyT7TwxF8sBfbqNInR4CWknQ0P1YeJGA2nXb5Y+PYckXhkt8Y"
                    + "aQ52TSYQ10/sNiGTgEcXkAZk3F9r7lIxYW1dO1WBEmiqfCDSqCemEfGr+AdNbgNVBRnkUbywokbYQmD+3+oCT3Gckk319bGEbNCs"
                    + "+MguIhcGEAEJcAAHCwEAASQG8QcBElMPlV0zM2zfU+MJFxWz1T0ioQxiCgGVPma8AAA=";

    @TempDir
    private Path folder = Path.of("");

    private List<Archive.Member> open(byte[] bytes, OpeningLimits limits) throws IOException {
        List<Archive.Member> members = new ArrayList<>();
        Path file = Files.write(folder.resolve("a.7z"), bytes);
        try (SevenZipArchive archive = new SevenZipArchive(file, limits)) {
            for (int visit = 0; visit < 2; visit++) {
                members.clear();
                archive.visit(member -> {
                    members.add(member);
                    return Archive.Next.GO_ON;
                });
            }
        }
        return members;
    }

    private List<Archive.Member> open(byte[] bytes) throws IOException {
        return open(bytes, OpeningLimits.STANDARD);
    }

    @Test
    void membersAreHandedOverAtEachVisit() throws IOException {
        Map<String, String> files = Map.of("乡镇/甲.pdf", "%PDF-1", "乡镇/", "", "Thumbs.db", "x", "乡镇/空.pdf", "");
        List<Archive.Member> members = open(Archives.sevenZip(files));
        assertThat(members).extracting(Archive.Member::name).containsExactlyInAnyOrder("乡镇/甲.pdf", "乡镇/空.pdf");
        assertThat(members)
                .extracting(member -> new String(((Archive.Content) member).bytes(), StandardCharsets.US_ASCII))
                .containsExactlyInAnyOrder("%PDF-1", "");
    }

    @Test
    void whatIsLockedIsNamed() throws IOException {
        assertThat(open(Base64.getDecoder().decode(LOCKED)))
                .singleElement()
                .isInstanceOfSatisfying(Archive.Locked.class, locked -> {
                    assertThat(locked.name()).isEqualTo("甲.pdf");
                    assertThat(locked.problem().code()).isEqualTo(ProblemCode.FILE_ENCRYPTED);
                });
        assertThatThrownBy(() -> open(Base64.getDecoder().decode(ALL_LOCKED)))
                .isInstanceOfSatisfying(
                        RefusedArchiveException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.FILE_ENCRYPTED));
    }

    @Test
    void aMemberThatIsDamagedIsNamed() throws IOException {
        byte[] bytes = Archives.sevenZip(Map.of("a.pdf", "%PDF-1"));
        bytes[40] ^= 1; // what is packed begins after 32 bytes
        assertThat(open(bytes))
                .singleElement()
                .isInstanceOfSatisfying(
                        Archive.Locked.class,
                        locked -> assertThat(locked.problem().code()).isEqualTo(ProblemCode.FILE_DAMAGED));
    }

    @Test
    void limitsAreThoseOfOtherArchives() throws IOException {
        byte[] bytes = Archives.sevenZip(Map.of("a", "x".repeat(300), "b", "y"));
        assertThatThrownBy(() -> open(bytes, new OpeningLimits(299, 5, 1000, 100)))
                .isInstanceOf(RefusedArchiveException.class);
        assertThatThrownBy(() -> open(bytes, new OpeningLimits(300, 1, 1000, 100)))
                .isInstanceOf(RefusedArchiveException.class);
        assertThat(open(bytes, new OpeningLimits(300, 2, 1000, 100))).hasSize(2);
    }
}
