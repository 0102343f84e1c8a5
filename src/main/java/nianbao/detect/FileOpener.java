package nianbao.detect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nianbao.detect.archive.Archive;
import nianbao.detect.archive.MemberName;
import nianbao.detect.archive.OpeningLimits;
import nianbao.detect.archive.RarArchive;
import nianbao.detect.archive.RefusedArchiveException;
import nianbao.detect.archive.SevenZipArchive;
import nianbao.detect.archive.TarArchive;
import nianbao.detect.archive.ZipArchive;
import nianbao.detect.folder.NaturalOrder;
import nianbao.detect.type.SinglePageTester;
import nianbao.detect.type.TypeDetector;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Source;
import nianbao.model.SourceFile;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Opens files: a plain file as it is, an archive as the report whose pages it holds, or as the reports that it holds.
 *
 * <ol>
 *   <li>The first bytes tell archives from files; a zip is looked into, for Word files are zips as well.
 *   <li>An archive is gone through once, to see whether all its members are single pages. If they are, it is one file.
 *   <li>If not, it is gone through again, and each member handed over by itself, one at a time in memory.
 *   <li>A PDF or an OFD is handed over by itself, and then each file that it carries, as a member of it.
 * </ol>
 */
public final class FileOpener {
    /** Bytes that tell an archive from other files: a tar says so after 257. */
    private static final int HEAD = 512;

    /** Kinds of files that carry others. */
    private static final Set<String> CARRIERS = Set.of(TypeDetector.PDF, TypeDetector.OFD);

    private final OpeningLimits limits;
    private final TypeDetector detector = new TypeDetector();
    private final SinglePageTester singlePage;
    private final Function<byte[], List<SourceFile>> attachments;

    /**
     * @param pdfPages the number of pages of a PDF, or anything but 1 where it cannot be told
     * @param attachments the files that a PDF or an OFD carries, of no media type yet; without bytes where they cannot be had
     */
    public FileOpener(
            OpeningLimits limits, ToIntFunction<byte[]> pdfPages, Function<byte[], List<SourceFile>> attachments) {
        this.limits = limits;
        this.singlePage = new SinglePageTester(pdfPages);
        this.attachments = attachments;
    }

    /** Hands over what {@code path} holds, in order; bad input as a refusal, never as an exception. */
    public void open(Path path, Consumer<OpenedFile> taker) {
        Path last = path.getFileName();
        String name = last == null ? path.toString() : last.toString();
        long size = -1;
        try {
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                taker.accept(refused(name, size, ProblemCode.FILE_NOT_READABLE, unreadable(path)));
                return;
            }
            size = Files.size(path);
            openReadable(path, name, size, taker);
        } catch (IOException e) {
            taker.accept(refused(name, size, ProblemCode.FILE_NOT_READABLE, unreadable(path)));
        }
    }

    /** Why a path cannot be opened as a file. */
    private static String unreadable(Path path) {
        try {
            if (Files.isDirectory(path.toRealPath())) {
                return "reason.folder";
            }
        } catch (AccessDeniedException e) {
            return "reason.permission";
        } catch (IOException e) {
            boolean loop = Files.isSymbolicLink(path) && !(e instanceof NoSuchFileException);
            return loop ? "reason.link-loop" : "reason.gone";
        }
        if (!Files.isRegularFile(path)) {
            return "reason.special";
        }
        return Files.isReadable(path) ? "reason.io" : "reason.permission";
    }

    private void openReadable(Path path, String name, long size, Consumer<OpenedFile> taker) throws IOException {
        if (size == 0) {
            taker.accept(refused(name, size, ProblemCode.FILE_EMPTY));
            return;
        }
        Optional<Archive> archive;
        try {
            archive = archive(path);
        } catch (RefusedArchiveException e) {
            taker.accept(new OpenedFile.Refused(source(name, size), e.problem()));
            return;
        } catch (IOException | RuntimeException e) {
            taker.accept(refused(name, size, ProblemCode.FILE_DAMAGED));
            return;
        }
        if (archive.isPresent()) {
            try (Archive open = archive.get()) {
                openArchive(path, name, size, open, taker);
            } catch (RefusedArchiveException e) {
                taker.accept(new OpenedFile.Refused(source(name, size), e.problem()));
            } catch (IOException e) {
                taker.accept(refused(name, size, ProblemCode.FILE_DAMAGED));
            }
        } else if (size > limits.fileBytes()) {
            taker.accept(tooLarge(name, size));
        } else {
            offer(ready(name, Files.readAllBytes(path), List.of()), taker);
        }
    }

    /** Hands over a file and, of a PDF or an OFD, the files that it carries; what these carry themselves stays with them. */
    private void offer(OpenedFile opened, Consumer<OpenedFile> taker) {
        taker.accept(opened);
        if (opened instanceof OpenedFile.Ready ready
                && CARRIERS.contains(ready.file().mediaType())) {
            for (SourceFile attachment : attachments.apply(ready.file().bytes())) {
                String name = MemberName.unified(attachment.name());
                taker.accept(opened(opened.name(), new Archive.Content(name, attachment.bytes())));
            }
        }
    }

    private OpenedFile tooLarge(String name, long size) {
        return refused(name, size, ProblemCode.FILE_TOO_LARGE, mebibytes(size), mebibytes(limits.fileBytes()));
    }

    private static String mebibytes(long bytes) {
        return String.valueOf((bytes + (1 << 20) - 1) >> 20);
    }

    private Optional<Archive> archive(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        return switch (TypeDetector.bySignature(head)) {
            case TypeDetector.ZIP -> zip(path);
            case TypeDetector.TAR -> Optional.of(new TarArchive(path, TarArchive.Packing.PLAIN, limits));
            case TypeDetector.GZIP ->
                TarArchive.isPacked(path)
                        ? Optional.of(new TarArchive(path, TarArchive.Packing.GZIP, limits))
                        : Optional.empty();
            case TypeDetector.SEVEN_ZIP -> Optional.of(new SevenZipArchive(path, limits));
            case TypeDetector.RAR -> Optional.of(new RarArchive(path, limits));
            default -> Optional.empty();
        };
    }

    private Optional<Archive> zip(Path path) throws IOException {
        ZipFile zip = ZipFile.builder().setPath(path).get();
        String type = TypeDetector.ofZip(zip);
        if (type.equals(TypeDetector.ZIP) || type.equals(TypeDetector.ARTICLE)) {
            return Optional.of(new ZipArchive(zip, limits));
        }
        zip.close();
        return Optional.empty();
    }

    private void openArchive(Path path, String name, long size, Archive archive, Consumer<OpenedFile> taker)
            throws IOException {
        List<SourceFile> pages = new ArrayList<>();
        boolean allPages = size <= limits.fileBytes() && findPages(archive, pages);
        if (allPages && pages.isEmpty()) {
            taker.accept(refused(name, size, ProblemCode.FILE_EMPTY));
        } else if (allPages) {
            pages.sort(Comparator.comparing(SourceFile::name, new NaturalOrder()));
            byte[] bytes = Files.readAllBytes(path);
            SourceFile report = new SourceFile(name, detector.detect(bytes), bytes, pages);
            taker.accept(new OpenedFile.Ready(
                    report, notes(pages.stream().map(SourceFile::name).toList())));
        } else {
            pages.clear();
            archive.visit(member -> {
                offer(opened(name, member), taker);
                return Archive.Next.GO_ON;
            });
        }
    }

    /** Whether every member is a single page, and together they fit into memory. */
    private boolean findPages(Archive archive, List<SourceFile> pages) throws IOException {
        boolean[] allPages = {true};
        boolean[] article = {false};
        long[] bytes = {0};
        archive.visit(member -> {
            if (member instanceof Archive.Content content && pages.isEmpty() && saysArticle(content)) {
                article[0] = true;
            } else if (member instanceof Archive.Content content) {
                SourceFile page = SourceFile.single(content.name(), detector.detect(content.bytes()), content.bytes());
                pages.add(page);
                bytes[0] += content.bytes().length;
                allPages[0] = bytes[0] <= limits.fileBytes()
                        && (singlePage.test(page)
                                || (article[0] && page.mediaType().equals(TypeDetector.HTML)));
            } else {
                allPages[0] = false;
            }
            return allPages[0] ? Archive.Next.GO_ON : Archive.Next.ENOUGH;
        });
        return allPages[0];
    }

    private static boolean saysArticle(Archive.Content content) {
        return content.name().equals("mimetype")
                && new String(content.bytes(), StandardCharsets.ISO_8859_1).equals(TypeDetector.ARTICLE);
    }

    private OpenedFile opened(String archive, Archive.Member member) {
        String name = archive + "!/" + member.name();
        if (member instanceof Archive.Locked locked) {
            return new OpenedFile.Refused(source(name, -1), locked.problem());
        }
        byte[] bytes = ((Archive.Content) member).bytes();
        return bytes.length == 0
                ? refused(name, 0, ProblemCode.FILE_EMPTY)
                : ready(name, bytes, notes(List.of(member.name())));
    }

    private OpenedFile ready(String name, byte[] bytes, List<Problem> notes) {
        SourceFile file = SourceFile.single(name, detector.detect(bytes), bytes);
        return switch (file.mediaType()) {
            case TypeDetector.ENCRYPTED_OOXML -> refused(file, ProblemCode.FILE_ENCRYPTED);
            // of plain files, archives come here only from inside another
            case TypeDetector.ZIP, TypeDetector.TAR, TypeDetector.SEVEN_ZIP, TypeDetector.RAR ->
                refused(file, ProblemCode.ARCHIVE_UNSAFE, "reason.nested");
            default -> new OpenedFile.Ready(file, notes);
        };
    }

    private static List<Problem> notes(List<String> names) {
        return names.stream()
                .filter(MemberName::isUnsafe)
                .map(name -> Problem.ofFile(ProblemCode.ARCHIVE_NAME_UNSAFE, name))
                .toList();
    }

    private static OpenedFile refused(SourceFile file, ProblemCode code, String... arguments) {
        return new OpenedFile.Refused(Source.of(file), Problem.ofFile(code, arguments));
    }

    private static OpenedFile refused(String name, long size, ProblemCode code, String... arguments) {
        return new OpenedFile.Refused(source(name, size), Problem.ofFile(code, arguments));
    }

    private static Source source(String name, long size) {
        return new Source(
                name,
                Optional.empty(),
                Optional.empty(),
                size < 0 ? OptionalLong.empty() : OptionalLong.of(size),
                OptionalInt.empty(),
                Optional.empty());
    }
}
