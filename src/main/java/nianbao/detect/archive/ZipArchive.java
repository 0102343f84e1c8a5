package nianbao.detect.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import nianbao.detect.folder.SystemFiles;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip, read by its directory. */
public final class ZipArchive implements Archive {
    private final ZipFile zip;
    private final OpeningLimits limits;

    /** Closes {@code zip} with itself. */
    public ZipArchive(ZipFile zip, OpeningLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    @Override
    public void visit(Visitor visitor) throws IOException {
        UnpackBudget budget = new UnpackBudget(limits);
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
        for (ZipArchiveEntry entry : entries) {
            String name = name(entry);
            if (entry.isDirectory() || name.endsWith("/") || SystemFiles.is(name)) {
                continue;
            }
            budget.countMember();
            if (visitor.take(member(entry, name, budget)) == Next.ENOUGH) {
                return;
            }
        }
    }

    private Member member(ZipArchiveEntry entry, String name, UnpackBudget budget) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return new Locked(name, Problem.ofFile(ProblemCode.FILE_ENCRYPTED));
        }
        if (!zip.canReadEntryData(entry)) {
            return new Locked(name, Problem.ofFile(ProblemCode.FILE_UNSUPPORTED, "zip/" + entry.getMethod()));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new Content(name, budget.read(in, entry.getCompressedSize()));
        } catch (RefusedArchiveException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return new Locked(name, Problem.ofFile(ProblemCode.FILE_DAMAGED));
        }
    }

    private static String name(ZipArchiveEntry entry) {
        boolean declared = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
        return MemberName.unified(declared ? entry.getName() : MemberName.decode(entry.getRawName()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
