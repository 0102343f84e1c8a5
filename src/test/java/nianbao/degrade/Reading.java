package nianbao.degrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.degrade.Shot.Placed;
import nianbao.detect.type.TypeDetector;
import nianbao.fixtures.Tally;
import nianbao.json.RecordWriter;
import nianbao.model.Extent;
import nianbao.model.SourceFile;
import nianbao.pipeline.Pipeline;

/** Reads images of reports in this process and holds them against the truth. */
final class Reading implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Pipeline pipeline = new Pipeline(Locale.ENGLISH, Extent.FIGURES);
    private final RecordWriter writer = new RecordWriter();

    /** The record of what {@code recipe} makes of a report. */
    JsonNode record(Original original, Recipe recipe, long seed) throws IOException {
        return record(original.name(), recipe.file(original.pdf(), seed));
    }

    private JsonNode record(String name, byte[] file) throws IOException {
        SourceFile source = SourceFile.single(name, new TypeDetector().detect(file), file);
        return JSON.readTree(writer.line(pipeline.read(source)));
    }

    /**
     * The figures whose box in the record does not lie on the figure in the image. Only of recipes that make PDFs.
     *
     * @param record of what the recipe made
     */
    List<String> misplaced(JsonNode record, Original original, Recipe recipe, long seed) throws IOException {
        Map<String, JsonNode> wanted = boxes(record(original.name(), original.pdf()));
        Map<String, JsonNode> seen = boxes(record);
        List<Shot> shots = recipe.shots(original.pdf(), seed);
        List<String> misplaced = new ArrayList<>();
        seen.forEach((field, value) -> {
            if (!liesOn(value, wanted.get(field), shots)) {
                misplaced.add(field + " page " + value.get("page") + " " + value.get("box"));
            }
        });
        return misplaced;
    }

    private static Map<String, JsonNode> boxes(JsonNode record) {
        Map<String, JsonNode> boxes = new LinkedHashMap<>();
        record.get("values").forEach(value -> {
            if (!value.get("box").isNull()) {
                boxes.put(value.get("field").asText(), value);
            }
        });
        return boxes;
    }

    /** Whether a box holds the middle of the cell on the original and is not much larger than the cell. */
    private static boolean liesOn(JsonNode seen, JsonNode original, List<Shot> shots) {
        Shot shot = shots.get(seen.get("page").asInt() - 1);
        Placed page = shot.pages().stream()
                .filter(placed -> placed.number() == original.get("page").asInt())
                .findFirst()
                .orElseThrow();
        double[] cell = sides(original);
        double[] box = sides(seen);
        double middleX = (cell[0] + cell[2]) / 2;
        double middleY = (cell[1] + cell[3]) / 2;
        double x = (page.toPixels().x(middleX, middleY) + 0.5) * 72 / shot.xDpi();
        double y = (page.toPixels().y(middleX, middleY) + 0.5) * 72 / shot.yDpi();
        boolean inside = x > box[0] && x < box[2] && y > box[1] && y < box[3];
        return inside && (box[2] - box[0]) * (box[3] - box[1]) < 2 * (cell[2] - cell[0]) * (cell[3] - cell[1]);
    }

    private static double[] sides(JsonNode value) {
        JsonNode box = value.get("box");
        return new double[] {
            box.get(0).asDouble(),
            box.get(1).asDouble(),
            box.get(2).asDouble(),
            box.get(3).asDouble()
        };
    }

    /** How well what {@code recipe} makes of a report is read. */
    Tally tally(Original original, Recipe recipe, long seed) throws IOException {
        return Tally.of(record(original, recipe, seed), original.truth());
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
