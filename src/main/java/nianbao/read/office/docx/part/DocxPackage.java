package nianbao.read.office.docx.part;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.model.ProblemCode;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.flow.UnreadableException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a .docx that hold text, found through their relationships. No other part is ever inflated, save
 * documents that are put into it.
 */
public final class DocxPackage implements AutoCloseable {
    private static final String PACKAGE_RELATIONSHIPS = "_rels/.rels";

    private final ZipFile zip;
    private final OfficeLimits limits;
    private final String mainPart;
    private final Map<String, String> partOfKind;
    private final Map<String, String> partOfId = new HashMap<>();

    private DocxPackage(ZipFile zip, OfficeLimits limits) {
        this.zip = zip;
        this.limits = limits;
        mainPart = relationships(PACKAGE_RELATIONSHIPS, "").getOrDefault("officeDocument", "word/document.xml");
        partOfId.clear(); // those of the package are not the document's
        int slash = mainPart.lastIndexOf('/') + 1;
        String folder = mainPart.substring(0, slash);
        partOfKind = relationships(folder + "_rels/" + mainPart.substring(slash) + ".rels", folder);
    }

    /** @throws UnreadableException for bytes that are no zip */
    public static DocxPackage open(byte[] bytes, OfficeLimits limits) {
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
            return new DocxPackage(zip, limits);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(ProblemCode.FILE_DAMAGED, e);
        }
    }

    /** @throws UnreadableException where the text itself is not there */
    public void readDocument(Consumer<PartCursor> reader) {
        if (entry(mainPart).isEmpty()) {
            throw new UnreadableException(ProblemCode.FILE_UNSUPPORTED, "no part " + mainPart);
        }
        read(mainPart, reader);
    }

    /**
     * Reads the part that the document's relationship of {@code kind} (styles, numbering, footnotes) names, if there is
     * one.
     */
    public void readPart(String kind, Consumer<PartCursor> reader) {
        Optional.ofNullable(partOfKind.get(kind)).ifPresent(part -> read(part, reader));
    }

    /** The bytes of the part that a relationship of the document points to, where it is there. */
    public Optional<byte[]> related(String id) {
        Optional<ZipArchiveEntry> entry = Optional.ofNullable(partOfId.get(id)).flatMap(this::entry);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream inflated = new LimitedStream(zip.getInputStream(entry.get()), limits.maxPartBytes())) {
            return Optional.of(inflated.readAllBytes());
        } catch (IOException e) {
            throw new UnreadableException(ProblemCode.FILE_DAMAGED, e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UnreadableException(ProblemCode.FILE_DAMAGED, e);
        }
    }

    private Optional<ZipArchiveEntry> entry(String part) {
        return Optional.ofNullable(zip.getEntry(part));
    }

    private void read(String part, Consumer<PartCursor> reader) {
        Optional<ZipArchiveEntry> entry = entry(part);
        if (entry.isEmpty()) {
            return;
        }
        try (InputStream inflated = new LimitedStream(zip.getInputStream(entry.get()), limits.maxPartBytes());
                PartCursor cursor = PartCursor.open(inflated, limits.maxDepth())) {
            reader.accept(cursor);
        } catch (IOException e) {
            throw new UnreadableException(ProblemCode.FILE_DAMAGED, e);
        }
    }

    /** The parts by the last word of their relationship's type, which is the same in transitional and strict files. */
    private Map<String, String> relationships(String part, String folder) {
        Map<String, String> parts = new HashMap<>();
        read(
                part,
                cursor -> cursor.children(root -> cursor.children(relationship -> {
                    String type = cursor.attribute("Type").orElse("");
                    boolean inside = !cursor.attribute("TargetMode").orElse("").equals("External");
                    cursor.attribute("Target").filter(target -> inside).ifPresent(target -> {
                        parts.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), resolved(folder, target));
                        cursor.attribute("Id").ifPresent(id -> partOfId.put(id, resolved(folder, target)));
                    });
                })));
        return parts;
    }

    private static String resolved(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }
}
