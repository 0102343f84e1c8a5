package nianbao.release;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.json.PlainJson;

/** A manifest as JSON. What others wrote is taken for one only where it has all that a manifest has, and nothing strange. */
public final class ManifestJson {
    private static final String SCHEMA = "nianbao/release/1";
    /** Files of a release; more are a trick. */
    private static final int MOST_FILES = 100;

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private static final String SCHEMA_MEMBER = "schema";
    private static final String NAME = "name";
    private static final String DATE = "date";
    private static final String NOTE = "note";
    private static final String BY = "by";
    private static final String PROGRAM = "program";
    private static final String READER = "reader";
    private static final String FILTERS = "filters";
    private static final String DESK = "desk";
    private static final String COUNTS = "counts";
    private static final String REPORTS = "reports";
    private static final String FIGURES = "figures";
    private static final String CERTAIN = "certain_figures";
    private static final String VERDICTS = "reports_by_verdict";
    private static final String STATUSES = "figures_by_status";
    private static final String DOCUMENTS = "documents";
    private static final String CORRECTIONS = "corrections";
    private static final String FILES = "files";
    private static final String BYTES = "bytes";
    private static final String SHA256 = "sha256";

    private ManifestJson() {}

    public static String write(ReleaseManifest manifest) {
        ReleaseCounts counts = manifest.counts();
        Map<String, Object> counted = new LinkedHashMap<>();
        counted.put(REPORTS, counts.reports());
        counted.put(VERDICTS, counts.verdicts());
        counted.put(FIGURES, counts.figures());
        counted.put(CERTAIN, counts.certain());
        counted.put(STATUSES, counts.statuses());
        counted.put(DOCUMENTS, counts.documents());
        counted.put(CORRECTIONS, counts.corrections());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(SCHEMA_MEMBER, SCHEMA);
        members.put(NAME, manifest.name());
        members.put(DATE, manifest.date().toString());
        members.put(NOTE, manifest.note());
        members.put(BY, manifest.by());
        members.put(PROGRAM, manifest.program());
        members.put(READER, manifest.reader());
        members.put(FILTERS, manifest.filters());
        members.put(DESK, manifest.desk());
        members.put(COUNTS, counted);
        members.put(FILES, manifest.files().stream().map(ManifestJson::members).toList());
        return PlainJson.write(members);
    }

    private static Map<String, Object> members(ReleasedFile file) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(NAME, file.name());
        members.put(BYTES, file.bytes());
        members.put(SHA256, file.sha256());
        return members;
    }

    /** @throws IOException where the text is no manifest, in words for people who know JSON */
    public static ReleaseManifest read(String text) throws IOException {
        Map<String, Object> members = object(text);
        if (!SCHEMA.equals(members.get(SCHEMA_MEMBER))) {
            throw new IOException(SCHEMA_MEMBER + ": " + SCHEMA);
        }
        Map<?, ?> counts = member(members, COUNTS, Map.class);
        try {
            return new ReleaseManifest(
                    member(members, NAME, String.class),
                    LocalDate.parse(member(members, DATE, String.class)),
                    maybe(members, NOTE),
                    maybe(members, BY),
                    member(members, PROGRAM, String.class),
                    member(members, READER, String.class),
                    texts(member(members, FILTERS, Map.class)),
                    member(members, DESK, String.class),
                    new ReleaseCounts(
                            numbers(member(counts, VERDICTS, Map.class)),
                            numbers(member(counts, STATUSES, Map.class)),
                            number(counts, DOCUMENTS),
                            number(counts, CORRECTIONS)),
                    files(member(members, FILES, List.class)));
        } catch (DateTimeException e) {
            throw new IOException(DATE + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Map<String, Object> object(String text) throws IOException {
        try {
            return PlainJson.read(text);
        } catch (IOException e) {
            throw new IOException("JSON", e); // in which words of which language, is the library's
        }
    }

    private static List<ReleasedFile> files(List<?> list) throws IOException {
        List<ReleasedFile> files = new ArrayList<>();
        for (Object each : list) {
            if (!(each instanceof Map<?, ?> members) || files.size() == MOST_FILES) {
                throw new IOException(FILES);
            }
            String name = member(members, NAME, String.class);
            String sha256 = member(members, SHA256, String.class);
            if (!FILE_NAME.matcher(name).matches()
                    || files.stream().anyMatch(file -> file.name().equals(name))) {
                throw new IOException(FILES + ": " + name);
            }
            if (!HASH.matcher(sha256).matches()) {
                throw new IOException(SHA256 + ": " + sha256);
            }
            files.add(new ReleasedFile(name, number(members, BYTES), sha256));
        }
        return files;
    }

    private static Map<String, String> texts(Map<?, ?> members) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<?, ?> each : members.entrySet()) {
            String name = String.valueOf(each.getKey());
            texts.put(name, member(members, name, String.class));
        }
        return texts;
    }

    private static Map<String, Long> numbers(Map<?, ?> members) throws IOException {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (Map.Entry<?, ?> each : members.entrySet()) {
            String name = String.valueOf(each.getKey());
            numbers.put(name, number(members, name));
        }
        return numbers;
    }

    private static long number(Map<?, ?> members, String name) throws IOException {
        try {
            return member(members, name, BigDecimal.class).longValueExact();
        } catch (ArithmeticException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> maybe(Map<?, ?> members, String name) throws IOException {
        return members.containsKey(name) ? Optional.of(member(members, name, String.class)) : Optional.empty();
    }

    private static <T> T member(Map<?, ?> members, String name, Class<T> type) throws IOException {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new IOException(name);
        }
        return type.cast(value);
    }
}
