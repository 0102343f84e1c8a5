package nianbao.detect.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import nianbao.detect.folder.SystemFiles;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** A 7z, read by its directory from its first member at each visit: members are packed one after the other. */
public final class SevenZipArchive implements Archive {
    /** What unpacking may take, in KiB: the largest dictionary that 7-Zip's own settings offer up to "ultra", and some. */
    private static final int MEMORY = 128 << 10;

    private final SevenZFile file;
    private final OpeningLimits limits;

    /** @throws RefusedArchiveException where even its directory is locked */
    public SevenZipArchive(Path path, OpeningLimits limits) throws IOException {
        this.file = open(path);
        this.limits = limits;
    }

    private static SevenZFile open(Path path) throws IOException {
        try {
            return SevenZFile.builder()
                    .setPath(path)
                    .setMaxMemoryLimitKb(MEMORY)
                    .setTryToRecoverBrokenArchives(false)
                    .get();
        } catch (PasswordRequiredException e) {
            throw new RefusedArchiveException(Problem.ofFile(ProblemCode.FILE_ENCRYPTED));
        }
    }

    @Override
    public void visit(Visitor visitor) throws IOException {
        UnpackBudget budget = new UnpackBudget(limits);
        for (SevenZArchiveEntry entry : file.getEntries()) {
            String name = MemberName.unified(entry.getName() == null ? "" : entry.getName());
            if (entry.isDirectory() || entry.isAntiItem() || SystemFiles.is(name)) {
                continue;
            }
            budget.countMember();
            if (visitor.take(member(entry, name, budget)) == Next.ENOUGH) {
                return;
            }
        }
    }

    private Member member(SevenZArchiveEntry entry, String name, UnpackBudget budget) throws IOException {
        if (!entry.hasStream()) {
            return new Content(name, new byte[0]);
        }
        try (InputStream in = file.getInputStream(entry)) {
            return new Content(name, budget.read(in, -1));
        } catch (RefusedArchiveException e) {
            throw e;
        } catch (PasswordRequiredException e) {
            return new Locked(name, Problem.ofFile(ProblemCode.FILE_ENCRYPTED));
        } catch (IOException | RuntimeException e) {
            return new Locked(name, Problem.ofFile(ProblemCode.FILE_DAMAGED));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
