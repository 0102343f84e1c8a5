package nianbao.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.json.RecordSchema;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The description of the API, and whether requests and answers are as it says. Objects may have no members that it does not
 * tell of: to programs it leaves that open, to the desk it does not.
 */
final class ApiDescription {
    private static final String RESOURCE = "/nianbao/web/openapi.yaml";
    private static final String BASE = "https://desk.example/api/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;
    private final JsonSchemaFactory schemas;

    ApiDescription() {
        try (InputStream yaml = ApiDescription.class.getResourceAsStream(RESOURCE)) {
            root = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromInputStream(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode strict = root.deepCopy();
        close(strict);
        schemas = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(
                        BASE + "openapi.json", strict.toString(), BASE + "record.schema.json", RecordSchema.text()))));
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        node.forEach(ApiDescription::close);
    }

    /** The whole of it. */
    JsonNode root() {
        return root;
    }

    /** A request that can be made, such as {@code GET /api/reports/{report}}. */
    record Operation(String method, String path, JsonNode described) {
        @Override
        public String toString() {
            return method + " " + path;
        }

        String role() {
            return described.path("x-role").asText();
        }

        /** The statuses that its answers have; that of all others is left out. */
        List<Integer> statuses() {
            List<Integer> statuses = new ArrayList<>();
            described.path("responses").fieldNames().forEachRemaining(name -> {
                if (!name.equals("default")) {
                    statuses.add(Integer.valueOf(name));
                }
            });
            return statuses;
        }

        /** The type of the body that it takes; empty where it takes none. */
        Optional<String> bodyType() {
            JsonNode content = described.path("requestBody").path("content");
            return content.isEmpty()
                    ? Optional.empty()
                    : Optional.of(content.fieldNames().next());
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                operations.add(new Operation(
                        operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
            }
        }
        return operations;
    }

    /** The request that is meant by a method and an address. */
    Operation operation(String method, String address) {
        return operations().stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> path(operation, address).matches())
                .min(Comparator.comparingInt(operation -> operation.path().split("\\{", -1).length))
                .orElseThrow(() -> new AssertionError("not described: " + method + " " + address));
    }

    private static Matcher path(Operation operation, String address) {
        return Pattern.compile(operation.path().replace(".", "\\.").replaceAll("\\{[a-z]+}", "([^/]+)"))
                .matcher(address.replaceFirst("\\?.*", ""));
    }

    /** What of a request is not as it is described; nothing where all is. */
    List<String> faults(Operation operation, String address, String type, String body) {
        List<String> faults = new ArrayList<>();
        Map<String, String> said = query(address);
        Matcher path = path(operation, address);
        int inPath = path.matches() ? 1 : 0;
        for (JsonNode listed : operation.described().path("parameters")) {
            JsonNode parameter = resolved(listed);
            String name = parameter.path("name").asText();
            String in = parameter.path("in").asText();
            String value = in.equals("path") ? decoded(path.group(inPath++)) : said.remove(name);
            if (value == null) {
                if (parameter.path("required").asBoolean()) {
                    faults.add("without " + name);
                }
            } else if (!fits(parameter.path("schema"), value)) {
                faults.add(name + " is " + value);
            }
        }
        said.keySet().forEach(name -> faults.add("not described: " + name));
        faults.addAll(bodyFaults(operation, type, body));
        return faults;
    }

    private List<String> bodyFaults(Operation operation, String type, String body) {
        Optional<String> wanted = operation.bodyType();
        if (wanted.isEmpty()) {
            return body.isEmpty() ? List.of() : List.of("a body that is not described");
        } else if (!type.startsWith(wanted.get())) {
            return List.of("a body of type " + type);
        }
        return wanted.get().equals("application/json")
                ? faults(at(operation) + "/requestBody/content/application~1json/schema", body)
                : List.of();
    }

    /** What of an answer is not as it is described; nothing where all is. */
    List<String> faults(Operation operation, int status, String type, String body) {
        JsonNode responses = operation.described().path("responses");
        String key = responses.has(Integer.toString(status)) ? Integer.toString(status) : "default";
        if (key.equals("default") && status != 421 && status < 500) {
            return List.of("a status that is not described: " + status);
        }
        JsonNode content = resolved(responses.path(key)).path("content");
        String plainType = type.replaceFirst(";.*", "");
        if (content.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of("a body that is not described");
        } else if (!content.has(plainType)) {
            return List.of("an answer of type " + type);
        }
        String reference = responses.path(key).path("$ref").asText();
        String where = reference.isEmpty() ? at(operation) + "/responses/" + key : reference.substring(1);
        return plainType.endsWith("json")
                ? faults(where + "/content/" + plainType.replace("/", "~1") + "/schema", body)
                : List.of();
    }

    private static String at(Operation operation) {
        return "/paths/" + operation.path().replace("/", "~1") + "/"
                + operation.method().toLowerCase(Locale.ROOT);
    }

    private List<String> faults(String pointer, String json) {
        try {
            return Stream.of(JSON.readTree(json))
                    .flatMap(node -> schema(pointer).validate(node).stream())
                    .map(Object::toString)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("no JSON: " + json);
        }
    }

    private JsonSchema schema(String pointer) {
        return schemas.getSchema(
                SchemaLocation.of(
                        BASE + "openapi.json#" + pointer.replace("{", "%7B").replace("}", "%7D")),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private boolean fits(JsonNode schema, String value) {
        List<JsonNode> meanings = new ArrayList<>(List.of(TextNode.valueOf(value)));
        if (value.matches("-?[0-9]+(\\.[0-9]+)?")) {
            meanings.add(DecimalNode.valueOf(new BigDecimal(value)));
        }
        JsonSchema inner = schemas.getSchema(
                SchemaLocation.of(BASE + "openapi.json"),
                resolved(schema),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        return meanings.stream().anyMatch(meaning -> inner.validate(meaning).isEmpty());
    }

    /** What a reference leads to, or the thing itself. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#") ? root.at(reference.substring(1)) : node;
    }

    private static Map<String, String> query(String address) {
        Map<String, String> said = new LinkedHashMap<>();
        int mark = address.indexOf('?');
        if (mark >= 0) {
            for (String part : address.substring(mark + 1).split("&")) {
                String[] sides = part.split("=", 2);
                said.put(decoded(sides[0]), sides.length > 1 ? decoded(sides[1]) : "");
            }
        }
        return said;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
