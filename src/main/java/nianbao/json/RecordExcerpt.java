package nianbao.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a record states, without where it stands and how it was read: a tenth of the work where hundreds of records are held against
 * each other.
 *
 * @param texts of the sections
 * @param day on which it was published, or that it bears, as it is written
 */
public record RecordExcerpt(List<Figure> figures, List<String> texts, Optional<String> day) {
    private static final JsonFactory JSON = new JsonFactory();

    public RecordExcerpt {
        figures = List.copyOf(figures);
        texts = List.copyOf(texts);
    }

    /** A figure; its status is the id of one. */
    public record Figure(String field, Optional<BigDecimal> value, String status) {}

    /**
     * The excerpt of what {@link RecordWriter} wrote.
     *
     * @throws IllegalArgumentException where the text is no such record
     */
    public static RecordExcerpt of(String record) {
        try (JsonParser parser = JSON.createParser(record)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a record");
            }
            List<Figure> figures = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            Optional<String> day = Optional.empty();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = parser.currentName();
                JsonToken token = parser.nextToken();
                if (member.equals("values") && token == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        figures.add(figure(parser));
                    }
                } else if (member.equals("sections") && token == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        texts.add(text(parser, "text").orElse(""));
                    }
                } else if (member.equals("report") && token == JsonToken.START_OBJECT) {
                    day = day(parser);
                } else {
                    parser.skipChildren();
                }
            }
            return new RecordExcerpt(figures, texts, day);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a record: " + e.getMessage(), e);
        }
    }

    private static Figure figure(JsonParser parser) throws IOException {
        String field = "";
        String status = "";
        Optional<BigDecimal> value = Optional.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            if (member.equals("field")) {
                field = parser.getText();
            } else if (member.equals("status")) {
                status = parser.getText();
            } else if (member.equals("value") && token.isNumeric()) {
                value = Optional.of(parser.getDecimalValue());
            } else {
                parser.skipChildren();
            }
        }
        return new Figure(field, value, status);
    }

    private static Optional<String> text(JsonParser parser, String name) throws IOException {
        Optional<String> text = Optional.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            if (member.equals(name) && token == JsonToken.VALUE_STRING) {
                text = Optional.of(parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return text;
    }

    private static Optional<String> day(JsonParser parser) throws IOException {
        Optional<String> published = Optional.empty();
        Optional<String> borne = Optional.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_STRING) {
                parser.skipChildren();
            } else if (member.equals("publishedAt")) {
                published = Optional.of(parser.getText());
            } else if (member.equals("date")) {
                borne = Optional.of(parser.getText());
            }
        }
        return published.isPresent() ? published : borne;
    }
}
