package nianbao.notice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.json.PlainJson;

/**
 * What a person is told at once.
 *
 * @param kind for programs, such as {@code harvest-trouble}
 * @param matters that it is about; none of them is told again
 * @param text for people
 */
public record Notice(String kind, List<String> matters, String text, Instant time) {
    public Notice {
        matters = List.copyOf(matters);
    }

    /** What is sent. */
    String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("program", "nianbao");
        members.put("kind", kind);
        members.put("text", text);
        members.put("time", time);
        return PlainJson.write(members);
    }
}
