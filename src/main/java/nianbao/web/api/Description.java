package nianbao.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nianbao.json.RecordSchema;

/** What programs are told of all this: the description of the API, and the schema of the records in it. */
final class Description {
    /** Where it lies among the resources. */
    private static final String RESOURCE = "/nianbao/web/openapi.yaml";

    private final byte[] description;
    private final String recordSchema = RecordSchema.text();

    Description() {
        try (InputStream in = Description.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + RESOURCE);
            }
            description = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void answer(Context request) {
        request.contentType("application/yaml; charset=utf-8");
        request.result(description);
    }

    void answerRecordSchema(Context request) {
        request.contentType("application/schema+json; charset=utf-8");
        request.result(recordSchema);
    }
}
