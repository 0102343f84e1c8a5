package nianbao.degrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A digital PDF and the truth of what it says.
 *
 * @param name of the report, for the names of what is made of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Original(String name, byte[] pdf, JsonNode truth) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".pdf";

    /**
     * Reads a PDF and its truth, which stands beside it as {@code NAME.truth.json} or {@code truth.json}, or in a folder
     * beside its own, named {@code FOLDER-truth}, as {@code NAME.json}.
     */
    static Original of(Path file) throws IOException {
        String stem = String.valueOf(file.getFileName()).replace(ENDING, "");
        Path folder = file.toAbsolutePath().getParent();
        Path aside = folder.resolveSibling(folder.getFileName() + "-truth").resolve(stem + ".json");
        Path own = folder.resolve(stem + ".truth.json");
        Path truth = Stream.of(own, folder.resolve("truth.json"), aside)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IOException("no truth beside " + file));
        String name = stem.equals("input") ? String.valueOf(folder.getFileName()) : stem;
        return new Original(name, Files.readAllBytes(file), JSON.readTree(truth.toFile()));
    }

    /** The truth of an image of this report, which may well have to be looked at. */
    String truthOf(String file, String category) {
        ObjectNode other = truth.deepCopy();
        other.put("file", file).put("category", category);
        List<String> verdicts = new java.util.ArrayList<>();
        truth.get("verdictMayBe").forEach(verdict -> verdicts.add(verdict.asText()));
        if (!verdicts.contains("review")) {
            other.withArrayProperty("verdictMayBe").add("review");
        }
        return other.toPrettyString();
    }
}
