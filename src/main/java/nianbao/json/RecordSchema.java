package nianbao.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import nianbao.json.RecordType.Component;
import nianbao.model.ReportRecord;

/**
 * The JSON Schema (2020-12) of what {@link RecordWriter} writes, made from the same record types by the same rules. Every
 * member is required; one that may be unknown may be null. More members than these are allowed, as the contract says.
 */
public final class RecordSchema {
    private static final Map<Type, String> SCALARS = Map.of(
            String.class, "string",
            BigDecimal.class, "number",
            double.class, "number",
            int.class, "integer",
            long.class, "integer",
            OptionalInt.class, "integer",
            OptionalLong.class, "integer");

    private final StringWriter text = new StringWriter();
    private final Set<Class<?>> named = new LinkedHashSet<>();
    private final Deque<Class<?>> waiting = new ArrayDeque<>();
    private final JsonGenerator out;

    private RecordSchema() throws IOException {
        out = new JsonFactory().createGenerator(text);
        out.setPrettyPrinter(JsonIndentation.printer());
    }

    /** The schema of a whole record. */
    public static String text() {
        try {
            RecordSchema schema = new RecordSchema();
            schema.write();
            return schema.text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        out.writeStartObject();
        out.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
        out.writeStringField("$id", "urn:nianbao:record:2");
        out.writeStringField("title", ReportRecord.SCHEMA);
        writeMembers(ReportRecord.class);
        out.writeObjectFieldStart("$defs");
        while (!waiting.isEmpty()) {
            Class<?> next = waiting.remove();
            out.writeObjectFieldStart(next.getSimpleName());
            writeMembers(next);
            out.writeEndObject();
        }
        out.writeEndObject();
        out.writeEndObject();
        out.close();
    }

    private void writeMembers(Class<?> type) throws IOException {
        out.writeStringField("type", "object");
        out.writeArrayFieldStart("required");
        for (Component component : named(type)) {
            out.writeString(component.name());
        }
        out.writeEndArray();
        out.writeObjectFieldStart("properties");
        for (Component component : named(type)) {
            out.writeFieldName(component.name());
            writeType(component.type());
        }
        out.writeEndObject();
    }

    private static List<Component> named(Class<?> type) {
        return RecordType.of(type).components().stream()
                .filter(component -> !component.isFurther())
                .toList();
    }

    private void writeType(Type type) throws IOException {
        out.writeStartObject();
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            out.writeArrayFieldStart("anyOf");
            writeType(generic.getActualTypeArguments()[0]);
            writeNull();
            out.writeEndArray();
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            out.writeStringField("type", "array");
            out.writeFieldName("items");
            writeType(generic.getActualTypeArguments()[0]);
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            out.writeArrayFieldStart("enum");
            for (Object choice : plain.getEnumConstants()) {
                out.writeString(RecordWriter.id((Enum<?>) choice));
            }
            out.writeEndArray();
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            out.writeStringField("$ref", "#/$defs/" + plain.getSimpleName());
            if (named.add(plain)) {
                waiting.add(plain);
            }
        } else {
            writeScalar(type);
        }
        out.writeEndObject();
    }

    private void writeScalar(Type type) throws IOException {
        String name = Optional.ofNullable(SCALARS.get(type))
                .orElseThrow(() -> new IllegalArgumentException("no JSON Schema for " + type));
        if (type == OptionalInt.class || type == OptionalLong.class) {
            out.writeArrayFieldStart("type");
            out.writeString(name);
            out.writeString("null");
            out.writeEndArray();
        } else {
            out.writeStringField("type", name);
        }
    }

    private void writeNull() throws IOException {
        out.writeStartObject();
        out.writeStringField("type", "null");
        out.writeEndObject();
    }
}
