package nianbao.read.ofd.part;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nianbao.model.ProblemCode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The members of an OFD, inflated only when something names them, and counted as they come out. */
public final class OfdPackage implements AutoCloseable {
    private static final String ENCRYPTED = "Encryptions.xml";

    private final ZipFile zip;
    private final OfdLimits limits;
    private long inflated;

    private OfdPackage(ZipFile zip, OfdLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** @throws OfdRefusedException where it is no zip */
    public static OfdPackage open(byte[] bytes, OfdLimits limits) {
        if (bytes.length > limits.maxBytes()) {
            throw new OfdRefusedException(
                    ProblemCode.FILE_TOO_LARGE, mebibytes(bytes.length), mebibytes(limits.maxBytes()));
        }
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
            return new OfdPackage(zip, limits);
        } catch (IOException | RuntimeException e) {
            throw new OfdRefusedException(ProblemCode.FILE_DAMAGED);
        }
    }

    private static String mebibytes(long bytes) {
        return String.valueOf((bytes >> 20) + 1);
    }

    public OfdLimits limits() {
        return limits;
    }

    /** Whether its parts are locked (GM/T 0099). */
    public boolean isEncrypted() {
        return has(ENCRYPTED);
    }

    public boolean has(String name) {
        return entry(name).isPresent();
    }

    /** The member of that name, or the only one that has it but for capital letters: some writers do not tell these apart. */
    private Optional<ZipArchiveEntry> entry(String name) {
        return Optional.ofNullable(zip.getEntry(name)).or(() -> {
            List<ZipArchiveEntry> alike = Collections.list(zip.getEntries()).stream()
                    .filter(entry -> entry.getName().equalsIgnoreCase(name))
                    .toList();
            return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
        });
    }

    /** @throws OfdPartException where the part is absent, or no XML */
    public XmlElement xml(String name) throws IOException {
        return XmlTree.parse(bytes(name), limits);
    }

    /**
     * @throws OfdPartException where the part is absent
     * @throws OfdRefusedException where it, or all parts together, inflate over the limits
     */
    public byte[] bytes(String name) throws IOException {
        ZipArchiveEntry entry = entry(name).orElseThrow(() -> new OfdPartException("absent: " + name));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) limits.maxPartBytes() + 1);
            inflated += bytes.length;
            if (bytes.length > limits.maxPartBytes() || inflated > limits.maxInflated()) {
                long limit = bytes.length > limits.maxPartBytes() ? limits.maxPartBytes() : limits.maxInflated();
                throw new OfdRefusedException(
                        ProblemCode.FILE_TOO_LARGE, "> " + mebibytes(limit - 1), mebibytes(limit - 1));
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new OfdRefusedException(ProblemCode.FILE_DAMAGED);
        }
    }
}
