package nianbao.degrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import nianbao.detect.TypeDetector;
import nianbao.fixtures.Tally;
import nianbao.json.RecordWriter;
import nianbao.model.SourceFile;
import nianbao.pipeline.Pipeline;
import nianbao.read.ocr.OcrReader;
import nianbao.read.ocr.engine.EngineMissingException;

/** Reads images of reports in this process and holds them against the truth. */
final class Reading implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Pipeline pipeline = Pipeline.withOcr(Locale.ENGLISH);
    private final RecordWriter writer = new RecordWriter();

    /** Whether Tesseract and its data are here. */
    static boolean isPossible() {
        try {
            OcrReader.open().close();
            return true;
        } catch (EngineMissingException e) {
            return false;
        }
    }

    /** The record of what {@code recipe} makes of a report. */
    JsonNode record(Original original, Recipe recipe, long seed) throws IOException {
        byte[] file = recipe.file(original.pdf(), seed);
        SourceFile source = SourceFile.single(original.name(), new TypeDetector().detect(file), file);
        return JSON.readTree(writer.line(pipeline.read(source)));
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
