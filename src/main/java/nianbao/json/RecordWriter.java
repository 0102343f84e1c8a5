package nianbao.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.json.RecordType.Component;
import nianbao.model.ReportRecord;

/**
 * Writes Java records as JSON objects: the components in their order, an empty Optional as null, enums by their id, and
 * numbers without an exponent.
 *
 * <p>Data binding does the same at five times the start-up (docs/decisions/0006.md).
 */
public final class RecordWriter {
    private final JsonFactory json = new JsonFactory();

    /** The record on one line, without a line end. */
    public String line(ReportRecord report) {
        return write(report, Layout.LINE);
    }

    /** The record over many lines, for a person. */
    public String pretty(ReportRecord report) {
        return write(report, Layout.INDENTED);
    }

    /** Any other Java record, on one line; maps become objects. */
    public String part(Object part) {
        return write(part, Layout.LINE);
    }

    private enum Layout {
        LINE,
        INDENTED
    }

    private String write(Object value, Layout layout) {
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(out)) {
            if (layout == Layout.INDENTED) {
                generator.setPrettyPrinter(JsonIndentation.printer());
            }
            write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void write(JsonGenerator out, Object value) throws IOException {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number.toPlainString());
        } else if (value instanceof Double number) {
            out.writeNumber(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Instant time) {
            out.writeString(time.toString());
        } else if (value instanceof Enum<?> choice) {
            out.writeString(id(choice));
        } else if (value instanceof Record row) {
            writeObject(out, row);
        } else {
            writeContainer(out, value);
        }
    }

    private static void writeContainer(JsonGenerator out, Object value) throws IOException {
        if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object element : list) {
                write(out, element);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            writeMembers(out, map);
            out.writeEndObject();
        } else if (value instanceof Optional<?> optional) {
            writeOptional(out, optional);
        } else if (value instanceof OptionalInt optional) {
            writeOptional(out, optional.stream().boxed().findFirst());
        } else if (value instanceof OptionalLong optional) {
            writeOptional(out, optional.stream().boxed().findFirst());
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private static void writeMembers(JsonGenerator out, Map<?, ?> members) throws IOException {
        for (Map.Entry<?, ?> entry : members.entrySet()) {
            out.writeFieldName(String.valueOf(entry.getKey()));
            write(out, entry.getValue());
        }
    }

    private static void writeOptional(JsonGenerator out, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            write(out, value.get());
        } else {
            out.writeNull();
        }
    }

    private static void writeObject(JsonGenerator out, Record row) throws IOException {
        out.writeStartObject();
        for (Component component : RecordType.of(row.getClass()).components()) {
            try {
                Object value = component.accessor().invoke(row);
                if (component.isFurther()) {
                    writeMembers(out, (Map<?, ?>) value);
                } else {
                    out.writeFieldName(component.name());
                    write(out, value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        out.writeEndObject();
    }

    /** The name of a choice in JSON, such as {@code not-a-report}. */
    static String id(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
