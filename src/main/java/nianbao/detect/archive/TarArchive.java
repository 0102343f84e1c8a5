package nianbao.detect.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.detect.folder.SystemFiles;
import nianbao.detect.type.TypeDetector;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A tar, packed by gzip or not, read from its start at each visit. */
public final class TarArchive implements Archive {
    /** How the bytes are packed. */
    public enum Packing {
        PLAIN,
        GZIP
    }

    /** Bytes of a tar's header. */
    private static final int TAR_BLOCK = 512;

    private final Path file;
    private final Packing packing;
    private final OpeningLimits limits;

    /** @param packing what the whole archive is packed in */
    public TarArchive(Path file, Packing packing, OpeningLimits limits) {
        this.file = file;
        this.packing = packing;
        this.limits = limits;
    }

    /** Whether what a gzip holds is a tar. */
    public static boolean isPacked(Path file) throws IOException {
        try (InputStream in = new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return TypeDetector.bySignature(in.readNBytes(TAR_BLOCK)).equals(TypeDetector.TAR);
        }
    }

    @Override
    public void visit(Visitor visitor) throws IOException {
        UnpackBudget budget = new UnpackBudget(limits);
        try (TarArchiveInputStream tar = open()) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String name = name(entry);
                if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink() || SystemFiles.is(name)) {
                    continue;
                }
                budget.countMember();
                if (visitor.take(member(tar, entry, name, budget)) == Next.ENOUGH) {
                    return;
                }
            }
        }
    }

    private static Member member(TarArchiveInputStream tar, TarArchiveEntry entry, String name, UnpackBudget budget)
            throws IOException {
        if (!tar.canReadEntryData(entry)) {
            return new Locked(name, Problem.ofFile(ProblemCode.FILE_UNSUPPORTED, "tar"));
        }
        return new Content(name, budget.read(tar, -1));
    }

    private TarArchiveInputStream open() throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream unpacked = packing == Packing.GZIP
                ? new StoppingStream(new GzipCompressorInputStream(bytes), limits.archiveBytes())
                : bytes;
        // one char a byte, so that the bytes of a name can be had back
        return new TarArchiveInputStream(unpacked, StandardCharsets.ISO_8859_1.name());
    }

    /** Names in extended headers are Unicode already; all others came as bytes. */
    private static String name(TarArchiveEntry entry) {
        String name = entry.getName();
        boolean bytes = StandardCharsets.ISO_8859_1.newEncoder().canEncode(name);
        return MemberName.unified(bytes ? MemberName.decode(name.getBytes(StandardCharsets.ISO_8859_1)) : name);
    }

    @Override
    public void close() {
        // nothing stays open between visits
    }
}
