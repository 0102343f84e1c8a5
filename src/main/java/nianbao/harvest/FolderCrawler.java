package nianbao.harvest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nianbao.detect.folder.OwnFiles;
import nianbao.detect.folder.SystemFiles;
import nianbao.detect.folder.UnfinishedFiles;
import nianbao.model.FileAddress;
import nianbao.store.source.HarvestAlarm;
import nianbao.store.source.SourceAddress;
import nianbao.store.source.SourceAddress.FileVersion;
import nianbao.words.Messages;

/** Looks into a folder of this machine, or one that is mounted; the files stay where they are. */
final class FolderCrawler implements SourceCrawler {
    /** For which a file must have been the same: longer than the pauses of a slow line. */
    private static final Duration SETTLE = Duration.ofMinutes(1);

    private static final String UNREADABLE = "unreadable";

    private final Source.Folder source;
    private final int known;
    private final OwnFiles own;
    private final SourceFileIngester ingester;
    private final Messages messages;
    private final Clock clock;

    /**
     * @param known how many files were there before
     * @param own files that are no report, wherever they lie
     */
    FolderCrawler(
            Source.Folder source,
            int known,
            OwnFiles own,
            SourceFileIngester ingester,
            Messages messages,
            Clock clock) {
        this.source = source;
        this.known = known;
        this.own = own;
        this.ingester = ingester;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Listing list(Consumer<List<Candidate>> found) {
        OwnFiles.Index kept = own.index();
        if (kept.contains(source.path())) {
            return none("folder-own", source.path().toString());
        }
        try (Stream<Path> paths = Files.walk(source.path(), FileVisitOption.FOLLOW_LINKS)) {
            List<Candidate> candidates = paths.filter(Files::isRegularFile)
                    .filter(this::isWanted)
                    .filter(path -> !kept.contains(path))
                    .sorted()
                    .map(path -> new Candidate(
                            FileAddress.of(path), path.getFileName().toString()))
                    .toList();
            if (candidates.isEmpty() && known > 0) { // an empty folder is what an unmounted one looks like
                return none("folder-empty", source.path().toString());
            }
            found.accept(candidates);
            return Listing.WHOLE;
        } catch (IOException | UncheckedIOException e) {
            return none("folder", String.valueOf(e.getMessage()));
        }
    }

    private Listing none(String code, String detail) {
        String reason = messages.text("harvest.alarm." + code, detail);
        return new Listing(Listing.Extent.NONE, List.of(new HarvestAlarm(FileAddress.of(source.path()), code, reason)));
    }

    private Visit failed(Path file, String code, String detail) {
        String reason = messages.text("harvest.reason." + code, detail);
        return NothingNew.failed(new HarvestAlarm(FileAddress.of(file), code, reason));
    }

    private boolean isWanted(Path file) {
        Path below = source.path().relativize(file);
        boolean hidden = StreamSupport.stream(below.spliterator(), false)
                .anyMatch(name -> name.toString().startsWith("."));
        return !hidden
                && !SystemFiles.is(below.toString())
                && !UnfinishedFiles.is(file.getFileName().toString())
                && source.choice().takesFile(below.toString());
    }

    @Override
    public Listing behind(Candidate candidate, Consumer<List<Candidate>> found) {
        return Listing.WHOLE;
    }

    @Override
    public Visit visit(SourceAddress address) {
        Path file = FileAddress.path(address.address());
        if (!Files.exists(file)) {
            return address.state().isPresent()
                    ? NothingNew.gone(Optional.empty())
                    : failed(file, UNREADABLE, file.toString());
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Instant time = attributes.lastModifiedTime().toInstant();
            FileVersion state =
                    new FileVersion(address.address(), Optional.of(attributes.size() + " " + time), Optional.empty());
            if (address.state().equals(Optional.of(state))) {
                return NothingNew.UNCHANGED;
            }
            if (time.plus(SETTLE).isAfter(clock.instant()) && !time.isAfter(clock.instant())) {
                return failed(file, "unsettled", "");
            }
            return ingester.take(address, file, state, List.of());
        } catch (IOException e) {
            return failed(file, UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        // nothing is held
    }
}
