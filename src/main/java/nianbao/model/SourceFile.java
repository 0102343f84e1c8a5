package nianbao.model;

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

    public static SourceFile single(String name, String mediaType, byte[] bytes) {
        return new SourceFile(name, mediaType, bytes, List.of());
    }
}
