package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nianbao.web.ApiDescription.Operation;
import nianbao.web.guard.TestBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the API: that it is whole, and tells of all that the server has and of nothing else. */
class ApiDescriptionTest {
    private final ApiDescription description = new ApiDescription();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void itHasEachRouteOfTheServerWithItsRole() {
        List<String> described = description.operations().stream()
                .map(operation -> operation + " " + operation.role())
                .toList();
        try (TestDesk desk = new TestDesk(folder)) {
            assertThat(desk.routes().stream().filter(route -> route.contains(" /api/")))
                    .containsExactlyInAnyOrderElementsOf(described);
            TestBrowser anyone = desk.browser();
            assertThat(anyone.get("/api/openapi.yaml").body()).startsWith("openapi: 3.1.0");
            assertThat(anyone.get("/api/record.schema.json").body()).startsWith("{");
        }
    }

    @Test
    void eachReferenceLeadsSomewhereAndNothingIsLeftOver() {
        Set<String> used = new TreeSet<>();
        references(description.root(), used);
        assertThat(used)
                .allMatch(reference -> reference.equals("record.schema.json")
                        || !description.root().at(reference.substring(1)).isMissingNode());
        List<String> there = new ArrayList<>();
        JsonNode components = description.root().path("components");
        components.fieldNames().forEachRemaining(kind -> {
            if (!kind.equals("securitySchemes")) {
                components
                        .path(kind)
                        .fieldNames()
                        .forEachRemaining(name -> there.add("#/components/" + kind + "/" + name));
            }
        });
        assertThat(used).containsAll(there);
    }

    private static void references(JsonNode node, Set<String> found) {
        if (node.path("$ref").isTextual()) {
            found.add(node.path("$ref").asText());
        }
        node.forEach(inner -> references(inner, found));
    }

    @Test
    void parametersOfPathsAreThoseOfTheirNames() {
        for (Operation operation : description.operations()) {
            Set<String> inPath = StreamSupport.stream(
                            operation.described().path("parameters").spliterator(), false)
                    .map(description::resolved)
                    .filter(parameter -> parameter.path("in").asText().equals("path"))
                    .map(parameter -> "{" + parameter.path("name").asText() + "}")
                    .collect(Collectors.toSet());
            Set<String> wanted = new TreeSet<>();
            for (String part : operation.path().split("/")) {
                if (part.startsWith("{")) {
                    wanted.add(part);
                }
            }
            assertThat(inPath).as(operation.toString()).isEqualTo(wanted);
        }
    }

    /** A session is needed unless anyone may, and the token wherever something is changed. */
    @Test
    void whatSecuresARequestIsToldAsItIs() {
        for (Operation operation : description.operations()) {
            JsonNode own = operation.described().path("security");
            JsonNode security = own.isMissingNode() ? description.root().path("security") : own;
            Set<String> schemes = new TreeSet<>();
            security.forEach(each -> each.fieldNames().forEachRemaining(schemes::add));
            Set<String> wanted = new TreeSet<>();
            if (!operation.role().equals("anyone")) {
                wanted.add("session");
            }
            if (operation.method().equals("POST")) {
                wanted.add("token");
            }
            assertThat(schemes).as(operation.toString()).isEqualTo(wanted);
        }
    }

    /** Of which the second must fail: a check that lets all pass would be none. */
    @Test
    void whatIsNotDescribedIsFound() {
        Operation operation = description.operation("GET", "/api/changes/people");
        assertThat(description.faults(operation, 200, "application/json", "{\"people\":[\"li\"]}"))
                .isEmpty();
        assertThat(description.faults(operation, 200, "application/json", "{\"people\":[1]}"))
                .isNotEmpty();
        assertThat(description.faults(operation, 200, "application/json", "{\"people\":[],\"more\":1}"))
                .isNotEmpty();
        assertThat(description.faults(operation, 200, "text/html", "")).isNotEmpty();
        assertThat(description.faults(operation, 404, "application/json", "{\"message\":\"no\"}"))
                .isNotEmpty();
        Operation queue = description.operation("GET", "/api/reports");
        assertThat(description.faults(queue, "/api/reports?verdict=all&page=2", "", ""))
                .isEmpty();
        assertThat(description.faults(queue, "/api/reports?verdict=good", "", ""))
                .containsExactly("verdict is good");
        assertThat(description.faults(queue, "/api/reports?sort=1", "", "")).containsExactly("not described: sort");
        assertThat(description.faults(description.operation("GET", "/api/reports/1"), "/api/reports/x", "", ""))
                .containsExactly("report is x");
    }
}
