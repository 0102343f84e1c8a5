package nianbao.cli.read;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.ingest.OriginalLocator;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.input.Archive;
import nianbao.store.input.Original;
import nianbao.store.reading.StoredReading;

/**
 * A file to be shown.
 *
 * @param path of the file, or of the archive that holds it
 * @param sha256 of the member that is meant
 * @param doubt the page of the first figure that waits for a person
 * @param name of the file, for that of the picture
 */
record ShownFile(Path path, Optional<String> sha256, OptionalInt doubt, String name) {
    private static final String MEMBER = "!/";

    /** A file that is no report of a store, or not known as one. */
    static ShownFile of(Path path) {
        return new ShownFile(path, Optional.empty(), OptionalInt.empty(), String.valueOf(path.getFileName()));
    }

    /** The file whose figures count for a report, where its bytes are still to be had. */
    static Optional<ShownFile> ofReport(ReportStore store, Archive archive, long report) {
        return store.read(tables -> {
            Optional<StoredReading> version = tables.reports().current(report).stream()
                    .mapToObj(number -> tables.readings().find(number))
                    .flatMap(Optional::stream)
                    .findFirst();
            Optional<Original> original =
                    version.flatMap(current -> tables.originals().find(current.sha256()));
            return original.flatMap(file -> new OriginalLocator(Optional.of(archive))
                    .find(file)
                    .map(path -> new ShownFile(path, member(file), doubt(tables, report), file.name())));
        });
    }

    private static Optional<String> member(Original original) {
        return original.path().contains(MEMBER) ? Optional.of(original.sha256()) : Optional.empty();
    }

    private static OptionalInt doubt(Tables tables, long report) {
        return tables.reports().record(report).stream()
                .flatMap(record -> record.values().stream())
                .filter(value -> value.status() == Status.REVIEW)
                .map(Value::page)
                .flatMapToInt(OptionalInt::stream)
                .findFirst();
    }

    /** The name of a picture of a page, beside which others may lie. */
    String pictureName(int page) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.replaceFirst("\\.[^.]*$", "") + "-page-" + page + ".png";
    }
}
