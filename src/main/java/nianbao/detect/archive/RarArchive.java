package nianbao.detect.archive;

import com.github.junrar.ArchiveOptions;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedDictionarySizeException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.UnsupportedRarMethodException;
import com.github.junrar.exception.UnsupportedRarVersionException;
import com.github.junrar.exception.WrongPasswordException;
import com.github.junrar.rarfile.BaseBlock;
import com.github.junrar.rarfile.EndArcHeader;
import com.github.junrar.rarfile.FileHeader;
import com.github.junrar.rarfile.MainHeader;
import com.github.junrar.rarfile.rar5.Rar5BaseBlock;
import com.github.junrar.rarfile.rar5.Rar5BlockType;
import com.github.junrar.rarfile.rar5.Rar5MainHeader;
import com.github.junrar.volume.FileVolumeManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nianbao.detect.folder.SystemFiles;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;

/** A RAR in one file, of any version of WinRAR; one in several files is refused by name. */
public final class RarArchive implements Archive {
    /** Bytes that a dictionary may have: WinRAR's own settings offer up to 64 MiB where they do not warn. */
    private static final long DICTIONARY = 128L << 20;

    /** Archives end with a header of their own since WinRAR 3, whose members are packed by the algorithm of version 2.9. */
    private static final int FIRST_WITH_END = 29;

    private static final ArchiveOptions OPTIONS =
            ArchiveOptions.builder().maxDictionarySize(DICTIONARY).build();

    private final Path file;
    private final OpeningLimits limits;

    public RarArchive(Path file, OpeningLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** @throws IOException after the members where its directory ends too soon, or is damaged: there may be others */
    @Override
    public void visit(Visitor visitor) throws IOException {
        try (com.github.junrar.Archive rar = open()) {
            UnpackBudget budget = new UnpackBudget(limits);
            for (FileHeader header : rar.getFileHeaders()) {
                String name = name(header);
                if (header.isDirectory() || header.getRedirection() != null) {
                    continue;
                }
                budget.countMember();
                Member member = member(rar, header, name, budget); // a member may need what was unpacked before it
                if (!SystemFiles.is(name) && visitor.take(member) == Next.ENOUGH) {
                    return;
                }
            }
            if (!isWhole(rar.getHeaders())) {
                throw new IOException("its directory is damaged");
            }
        }
    }

    private static boolean isWhole(List<BaseBlock> headers) {
        boolean ended = headers.stream()
                .anyMatch(header -> header instanceof EndArcHeader
                        || (header instanceof Rar5BaseBlock block && block.getRar5Type() == Rar5BlockType.ENDARC)
                        || (header instanceof FileHeader file && file.getUnpVersion() < FIRST_WITH_END));
        return ended && headers.stream().noneMatch(BaseBlock::isBrokenHeader);
    }

    private com.github.junrar.Archive open() throws IOException {
        com.github.junrar.Archive rar;
        try {
            rar = new com.github.junrar.Archive(new FileVolumeManager(file.toFile()), OPTIONS);
        } catch (UnsupportedRarEncryptedException | WrongPasswordException e) {
            throw new RefusedArchiveException(Problem.ofFile(ProblemCode.FILE_ENCRYPTED));
        } catch (UnsupportedRarVersionException e) {
            throw RefusedArchiveException.unsafe("reason.archive-version");
        } catch (RarException | RuntimeException e) {
            throw new IOException(e); // what it is made of is damaged
        }
        boolean locked = rar.getMainHeader() != null && rar.getMainHeader().isEncrypted();
        if (locked || rar.getHeaders().stream().anyMatch(RarArchive::isOneOfSeveral)) {
            rar.close();
            throw locked
                    ? new RefusedArchiveException(Problem.ofFile(ProblemCode.FILE_ENCRYPTED))
                    : RefusedArchiveException.unsafe("reason.volumes");
        }
        return rar;
    }

    private static boolean isOneOfSeveral(BaseBlock header) {
        return (header instanceof MainHeader main && main.isMultiVolume())
                || (header instanceof Rar5MainHeader newer && newer.isVolume());
    }

    private static Member member(com.github.junrar.Archive rar, FileHeader header, String name, UnpackBudget budget)
            throws IOException {
        if (header.isEncrypted() || header.isBrokenHeader()) {
            return new Locked(
                    name, Problem.ofFile(header.isEncrypted() ? ProblemCode.FILE_ENCRYPTED : ProblemCode.FILE_DAMAGED));
        }
        UnpackBudget.Collected content = budget.collect(header.getFullPackSize());
        try {
            rar.extractFile(header, content);
            return new Content(name, content.toByteArray());
        } catch (UnsupportedDictionarySizeException
                | UnsupportedRarMethodException
                | UnsupportedRarVersionException e) {
            return new Locked(name, Problem.ofFile(ProblemCode.FILE_UNSUPPORTED, "rar"));
        } catch (RarException | RuntimeException e) {
            throwIfRefused(e);
            return new Locked(name, Problem.ofFile(ProblemCode.FILE_DAMAGED));
        }
    }

    /** What a limit stopped comes out of the unpacker as its own failure. */
    private static void throwIfRefused(Throwable failure) throws RefusedArchiveException {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof RefusedArchiveException refused) {
                throw refused;
            }
        }
    }

    private static String name(FileHeader header) {
        return MemberName.unified(
                header.isUnicode() ? header.getFileName() : MemberName.decode(header.getFileNameByteArray()));
    }

    @Override
    public void close() {
        // nothing stays open between visits
    }
}
