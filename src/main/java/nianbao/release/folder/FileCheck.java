package nianbao.release.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.json.PlainJson;
import nianbao.release.ReadmeText;
import nianbao.release.ReleaseFiles;
import nianbao.release.ReleaseManifest;
import nianbao.release.ReleasedFile;
import nianbao.release.folder.FileProblem.Kind;
import nianbao.store.input.Archive;
import nianbao.words.Program;

/** Whether the files of a release are those that it says they are. */
public final class FileCheck {
    /** Strange files that are named; who puts more there has made his point. */
    private static final int MOST_EXTRA = 50;

    private final ReleaseFolder folder;
    private final List<FileProblem> problems = new ArrayList<>();

    private FileCheck(ReleaseFolder folder) {
        this.folder = folder;
    }

    /** What is not as the manifest says; empty where all is. */
    public static List<FileProblem> of(ReleaseFolder folder) throws IOException {
        FileCheck check = new FileCheck(folder);
        check.files();
        check.extras();
        check.sums();
        check.descriptor(ReleaseFiles.DATA_PACKAGE, "resources", "path", "hash");
        check.descriptor(ReleaseFiles.CROISSANT, "distribution", "contentUrl", "sha256");
        check.readme();
        return List.copyOf(check.problems);
    }

    /** The hash of the sums, by which a release can be known again; empty where there are none. */
    public static Optional<String> fingerprint(ReleaseFolder folder) throws IOException {
        Path sums = folder.path(ReleaseFiles.SUMS);
        return ReleaseFolder.isFile(sums) ? Optional.of(Archive.sha256(sums)) : Optional.empty();
    }

    private void add(Kind kind, String name, String said, String found) {
        problems.add(new FileProblem(kind, name, said, found));
    }

    private void files() throws IOException {
        Set<String> listed = new HashSet<>();
        for (ReleasedFile file : folder.manifest().files()) {
            listed.add(file.name());
            if (isThere(file.name())) {
                check(file);
            }
        }
        for (String name : ReleaseFiles.LISTED) {
            if (!listed.contains(name)) {
                add(Kind.MISSING, name, "", ReleaseFiles.MANIFEST);
            }
        }
    }

    private boolean isThere(String name) {
        Path path = folder.path(name);
        if (ReleaseFolder.isFile(path)) {
            return true;
        }
        boolean isSomething = Files.isSymbolicLink(path) || Files.exists(path);
        add(isSomething ? Kind.NO_FILE : Kind.MISSING, name, "", "");
        return false;
    }

    /** The size first: a file of any size can be put there at no cost, and takes long to go through. */
    private void check(ReleasedFile file) throws IOException {
        long bytes = Files.size(folder.path(file.name()));
        if (bytes != file.bytes()) {
            add(Kind.SIZE, file.name(), Long.toString(file.bytes()), Long.toString(bytes));
            return;
        }
        String sha256 = Archive.sha256(folder.path(file.name()));
        if (!sha256.equals(file.sha256())) {
            add(Kind.HASH, file.name(), file.sha256(), sha256);
        }
    }

    private void extras() throws IOException {
        Set<String> known = new HashSet<>(Set.of(ReleaseFiles.MANIFEST, ReleaseFiles.SUMS));
        folder.manifest().files().forEach(file -> known.add(file.name()));
        int extra = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path())) {
            for (Path file : files) {
                if (extra < MOST_EXTRA && !known.contains(String.valueOf(file.getFileName()))) {
                    extra++;
                    add(Kind.EXTRA, String.valueOf(file.getFileName()), "", "");
                }
            }
        }
    }

    private void sums() throws IOException {
        if (!isThere(ReleaseFiles.SUMS)) {
            return;
        }
        Path manifest = folder.path(ReleaseFiles.MANIFEST);
        List<ReleasedFile> files = new ArrayList<>(folder.manifest().files());
        files.add(new ReleasedFile(ReleaseFiles.MANIFEST, Files.size(manifest), Archive.sha256(manifest)));
        List<String> should = ReleaseFiles.sums(files).lines().toList();
        List<String> are =
                read(ReleaseFiles.SUMS).map(text -> text.lines().toList()).orElse(List.of());
        should.stream()
                .filter(line -> !are.contains(line))
                .forEach(line -> add(Kind.OTHER_HASH, ReleaseFiles.SUMS, line, ""));
        are.stream()
                .filter(line -> !should.contains(line))
                .limit(MOST_EXTRA)
                .forEach(line -> add(Kind.OTHER_HASH, ReleaseFiles.SUMS, "", shortened(line)));
    }

    /** A text of the folder; empty, and told, where it is none that is as short as such texts are. */
    private Optional<String> read(String name) {
        try {
            return Optional.of(ReleaseFolder.text(folder.path(name)));
        } catch (IOException e) {
            add(Kind.UNREADABLE, name, "", "");
            return Optional.empty();
        }
    }

    /** Whether a descriptor tells of each table that it names the hash that the manifest tells. */
    private void descriptor(String name, String list, String path, String hash) {
        if (!ReleaseFolder.isFile(folder.path(name))) {
            return; // told as missing
        }
        Optional<String> text = read(name);
        if (text.isEmpty()) {
            return;
        }
        try {
            Map<String, Object> members = PlainJson.read(text.get());
            int told = 0;
            for (Object each : members.get(list) instanceof List<?> tables ? tables : List.of()) {
                if (each instanceof Map<?, ?> table) {
                    told++;
                    compare(name, String.valueOf(table.get(path)), String.valueOf(table.get(hash)));
                }
            }
            if (told == 0) {
                add(Kind.UNREADABLE, name, "", "");
            }
        } catch (IOException e) {
            add(Kind.UNREADABLE, name, "", "");
        }
    }

    private void compare(String descriptor, String file, String hash) {
        String told = hash.startsWith("sha256:") ? hash.substring("sha256:".length()) : hash;
        String listed = folder.manifest().files().stream()
                .filter(each -> each.name().equals(file))
                .map(ReleasedFile::sha256)
                .findFirst()
                .orElse("");
        if (!listed.equals(told)) {
            add(Kind.OTHER_HASH, descriptor, shortened(file + " " + listed), shortened(told));
        }
    }

    /** The same program says the same of the same manifest. */
    private void readme() {
        ReleaseManifest manifest = folder.manifest();
        if (manifest.program().equals(Program.version())
                && ReleaseFolder.isFile(folder.path(ReleaseFiles.README))
                && read(ReleaseFiles.README)
                        .filter(text -> !text.equals(ReadmeText.of(manifest)))
                        .isPresent()) {
            add(Kind.TEXT, ReleaseFiles.README, "", "");
        }
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 160 ? line : line.substring(0, 160) + "…";
    }
}
