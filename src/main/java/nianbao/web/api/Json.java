package nianbao.web.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import nianbao.json.PlainJson;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord;

/** Bodies of requests and answers. */
public final class Json {
    private static final int LONGEST_TEXT = 1000;

    private Json() {}

    public static Map<String, Object> body(Context request) {
        try {
            return PlainJson.read(request.body());
        } catch (IOException e) {
            throw new BadRequestResponse("web.refused.json");
        }
    }

    /** Answers with an object. */
    public static void answer(Context request, Map<String, ?> object) {
        request.contentType("application/json; charset=utf-8");
        request.result(PlainJson.write(object));
    }

    /** A record as all programs get it. */
    static String record(ReportRecord record) {
        return new RecordWriter().line(record);
    }

    public static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    public static String required(Map<?, ?> members, String name) {
        return text(members, name).orElseThrow(() -> new BadRequestResponse("web.refused.json"));
    }

    /** A text, or a number as it is written. */
    public static Optional<String> text(Map<?, ?> members, String name) {
        return text(members, name, LONGEST_TEXT);
    }

    /** @param longest in characters */
    static Optional<String> text(Map<?, ?> members, String name, int longest) {
        Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        if (!(value instanceof String || value instanceof BigDecimal) || text.length() > longest) {
            throw new BadRequestResponse("web.refused.json");
        }
        return Optional.of(text);
    }
}
