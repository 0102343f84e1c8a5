package nianbao.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file to be read, whole in memory.
 *
 * @param name without folders; for a member of an archive {@code archive.zip!/folder/member.pdf}
 * @param mediaType what the bytes are, whatever the name says
 * @param parts where the file is an archive whose members are the single pages of one report: those pages, in order
 */
@SuppressWarnings("ArrayRecordComponent") // whole files are never compared, and a copy would cost as much again
public record SourceFile(String name, String mediaType, byte[] bytes, List<SourceFile> parts) {
    public SourceFile {
        parts = List.copyOf(parts);
    }

    /** The SHA-256 of the bytes, in lower case hex. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static SourceFile single(String name, String mediaType, byte[] bytes) {
        return new SourceFile(name, mediaType, bytes, List.of());
    }
}
