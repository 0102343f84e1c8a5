package nianbao.release.freeze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.release.CorrectionColumn;
import nianbao.release.DocumentColumn;
import nianbao.release.freeze.FrozenPanel.ReadFile;
import nianbao.store.Tables;
import nianbao.store.correction.Change;
import nianbao.store.correction.ChangeFilter;
import nianbao.store.input.Original;
import org.jspecify.annotations.Nullable;

/** Where the figures of reports come from: files, and people. */
final class Provenance {
    /** Between two addresses of a file; none has a blank. */
    private static final String NEXT = " ";
    /** Changes of a report that are looked at; there are as many only where a program made them. */
    private static final int MOST_CHANGES = 100_000;

    private final Tables tables;
    private final Map<String, List<String>> addresses;

    Provenance(Tables tables) {
        this.tables = tables;
        this.addresses = tables.addresses().byFile();
    }

    /** A row of {@code documents.csv}. */
    @Nullable
    Object[] document(ReadFile file) {
        Optional<Original> original = tables.originals().find(file.sha256());
        return Arrays.stream(DocumentColumn.values())
                .map(column -> cell(column, file, original))
                .toArray();
    }

    private @Nullable Object cell(DocumentColumn column, ReadFile file, Optional<Original> original) {
        return switch (column) {
            case REPORT -> file.report();
            case SHA256 -> file.sha256();
            case BYTES -> number(original.map(Original::bytes).orElse(OptionalLong.empty()));
            case MEDIA_TYPE -> original.flatMap(Original::mediaType).orElse(null);
            case PAGES -> number(file.pages());
            case FILE -> original.map(Original::name).orElse(null);
            case PATH -> original.map(Original::path).orElse(null);
            case CONTAINER -> original.flatMap(Original::container).orElse(null);
            case ADDRESSES ->
                addresses.containsKey(file.sha256())
                        ? String.join(NEXT, addresses.getOrDefault(file.sha256(), List.of()))
                        : null;
            case READER -> file.reader();
        };
    }

    private static @Nullable Object number(OptionalLong number) {
        return number.isPresent() ? (Object) number.getAsLong() : null;
    }

    private static @Nullable Object number(OptionalInt number) {
        return number.isPresent() ? (Object) (long) number.getAsInt() : null;
    }

    /** The rows of {@code corrections.csv} of a report, in the order in which people said it. */
    List<@Nullable Object[]> corrections(long report) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        tables.changes().after(0, ChangeFilter.ofReport(report), MOST_CHANGES).stream()
                .filter(Change::stands)
                .forEach(change -> rows.add(Arrays.stream(CorrectionColumn.values())
                        .map(column -> cell(column, report, change))
                        .toArray()));
        return rows;
    }

    private static @Nullable Object cell(CorrectionColumn column, long report, Change change) {
        return switch (column) {
            case REPORT -> report;
            case SHA256 -> change.subject().sha256().orElse(null);
            case KIND -> change.subject().kind().id();
            case FIELD -> change.subject().field();
            case SAID -> change.after().orElse(null);
            case BEFORE -> change.before().value().orElse(null);
            case BEFORE_STATUS -> change.before().status().orElse(null);
            case SAID_BY -> change.by();
            case SAID_AT -> change.at().toString();
            case NOTE -> change.note().orElse(null);
        };
    }
}
