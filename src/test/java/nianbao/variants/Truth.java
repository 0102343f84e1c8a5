package nianbao.variants;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a generated report says, in the form that quality is scored against. */
final class Truth {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    final List<Section> sections = new ArrayList<>();
    String title = "";
    String issuer = "";
    List<String> issuerMayBe = List.of();
    int year;
    Optional<String> number = Optional.empty();
    Optional<String> signatory = Optional.empty();
    String template = "";
    boolean review;

    /** A section's heading and text as they should be read; paragraphs parted by a line feed. */
    record Section(int number, String heading, String text, List<String> mayBe) {
        Section {
            mayBe = List.copyOf(mayBe);
        }
    }

    String json(String file, String category, Figures figures) {
        ObjectNode json = head(file, category);
        json.put("template", template).put("title", title).put("issuer", issuer);
        ArrayNode others = json.putArray("issuerMayBe");
        issuerMayBe.forEach(others::add);
        json.put("year", year).put("documentNumber", number.orElse(null)).put("signatory", signatory.orElse(null));
        ArrayNode list = json.putArray("sections");
        for (Section section : sections) {
            ObjectNode node = list.addObject()
                    .put("number", section.number())
                    .put("heading", section.heading())
                    .put("text", section.text());
            if (!section.mayBe().isEmpty()) {
                ArrayNode mayBe = node.putArray("textMayBe");
                section.mayBe().forEach(mayBe::add);
            }
        }
        ObjectNode values = json.putObject("values");
        figures.values().forEach((field, value) -> {
            if (value.isPresent()) {
                values.put(field, value.get());
            } else {
                values.putNull(field);
            }
        });
        json.putObject("raw");
        ArrayNode absent = json.putArray("absentFields");
        figures.absent().forEach(absent::add);
        List<String> failures = figures.failures();
        ArrayNode expected = json.putArray("expectedFailures");
        failures.forEach(expected::add);
        boolean lacking = review || !figures.absent().isEmpty();
        json.putArray("verdictMayBe")
                .add(lacking ? "review" : failures.isEmpty() ? "accepted" : "accepted-with-failures");
        return json.toPrettyString();
    }

    /** The truth of a document that is no report of this kind. */
    static String negative(String file, String category) {
        ObjectNode json = head(file, category);
        json.putNull("template").putNull("title").putNull("issuer").putNull("year");
        json.putNull("documentNumber").putNull("signatory").putArray("sections");
        json.putObject("values");
        json.putObject("raw");
        json.putArray("expectedFailures");
        json.putArray("verdictMayBe").add("not-a-report");
        return json.toPrettyString();
    }

    private static ObjectNode head(String file, String category) {
        return MAPPER.createObjectNode().put("file", file).put("category", category);
    }
}
