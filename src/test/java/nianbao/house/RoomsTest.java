package nianbao.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.words.ReaderFingerprint;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may import whom, and which third party stands behind which door. */
class RoomsTest {
    /** Each room, and the rooms it may import; its own rooms within, such as report.form, are part of it. */
    private static final Map<String, List<String>> ROOMS = rooms();

    /** Each third party, and the rooms that may import it. */
    private static final Map<String, List<String>> DOORS = doors();

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nianbao");

    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new TreeMap<>();
        rooms.put("geometry", List.of());
        rooms.put("model", List.of("geometry"));
        rooms.put("words", List.of("model", "geometry"));
        rooms.put("json", List.of("model"));
        rooms.put("csv", List.of());
        rooms.put("detect", List.of("model"));
        rooms.put("read.pdf", List.of("model", "geometry"));
        rooms.put("read.ofd", List.of("model", "geometry"));
        rooms.put("read.office", List.of("model", "geometry", "detect"));
        rooms.put("read.ocr", List.of("model", "geometry", "places"));
        rooms.put("layout", List.of("model", "geometry"));
        rooms.put("table", List.of("model", "geometry", "layout"));
        rooms.put("places", List.of());
        rooms.put("report", List.of("model", "geometry", "places", "json"));
        rooms.put(
                "pipeline",
                List.of(
                        "model",
                        "geometry",
                        "words",
                        "detect",
                        "read.pdf",
                        "read.ofd",
                        "read.office",
                        "read.ocr",
                        "layout",
                        "table",
                        "report"));
        rooms.put(
                "render",
                List.of("model", "geometry", "words", "detect", "read.pdf", "read.ocr", "table", "report", "pipeline"));
        rooms.put("bench", List.of("model", "json", "detect", "read.ocr", "report", "render"));
        rooms.put("worker", List.of("model", "words", "json", "detect", "pipeline", "render"));
        rooms.put("api", List.of("model", "words", "json", "detect", "worker"));
        rooms.put("store", List.of("model", "json", "places", "lifecycle"));
        rooms.put("correct", List.of("model", "words", "report", "store"));
        rooms.put("check", List.of("model", "words", "csv", "report", "correct"));
        rooms.put("paper", List.of("model"));
        rooms.put("book", List.of("model", "words", "json", "csv", "places", "store", "correct"));
        rooms.put("ingest", List.of("model", "words", "lifecycle", "detect", "worker", "store", "correct"));
        rooms.put("cluster", List.of("model", "words", "json", "detect", "worker", "store", "ingest"));
        rooms.put("lifecycle", List.of());
        rooms.put("settings", List.of("words"));
        rooms.put("notice", List.of("json", "lifecycle"));
        rooms.put("monitor", List.of("json"));
        rooms.put(
                "harvest", List.of("model", "words", "settings", "lifecycle", "monitor", "detect", "store", "ingest"));
        rooms.put("inbox", List.of("model", "words", "lifecycle", "monitor", "detect", "store", "ingest"));
        rooms.put("upload", List.of("model", "words", "lifecycle", "store", "ingest"));
        rooms.put(
                "review",
                List.of(
                        "model", "words", "json", "csv", "places", "report", "store", "correct", "book", "worker",
                        "ingest"));
        rooms.put(
                "web",
                List.of(
                        "model", "words", "json", "places", "report", "store", "correct", "book", "worker", "review",
                        "upload", "export", "paper"));
        rooms.put(
                "export",
                List.of("model", "words", "json", "csv", "places", "report", "store", "correct", "book", "review"));
        rooms.put(
                "release", List.of("model", "words", "json", "csv", "report", "store", "correct", "worker", "export"));
        List<String> all = new ArrayList<>(rooms.keySet());
        rooms.put("cli", all);
        return rooms;
    }

    private static Map<String, List<String>> doors() {
        Map<String, List<String>> doors = new TreeMap<>();
        doors.put("org.apache.pdfbox..", List.of("read.pdf", "read.ofd", "read.ocr.decode", "paper"));
        doors.put("org.apache.fontbox..", List.of("read.pdf", "read.ofd", "paper"));
        doors.put("net.sourceforge.tess4j..", List.of("read.ocr.engine"));
        doors.put("net.sourceforge.lept4j..", List.of());
        doors.put("com.sun.jna..", List.of("read.ocr.engine"));
        doors.put("org.apache.tika..", List.of("detect", "read.office"));
        doors.put("org.apache.commons.compress..", List.of("detect", "read.office", "read.ofd"));
        doors.put("com.github.junrar..", List.of("detect.archive"));
        doors.put("org.apache.james..", List.of("read.office.web.saved"));
        doors.put("org.apache.poi..", List.of("read.office.doc"));
        doors.put("org.dhatim..", List.of("export.workbook"));
        doors.put("org.apache.parquet..", List.of("export.parquet"));
        doors.put("org.apache.hadoop..", List.of("export.parquet"));
        doors.put("org.jsoup..", List.of("read.office", "harvest.page"));
        doors.put("org.apache.hc..", List.of("harvest.net"));
        doors.put("java.net.http..", List.of("notice", "bench.peer"));
        doors.put("crawlercommons..", List.of("harvest.net"));
        doors.put("org.snakeyaml..", List.of("settings"));
        doors.put("com.cronutils..", List.of("harvest"));
        doors.put("com.fasterxml.jackson..", List.of("json"));
        doors.put("io.javalin..", List.of("web"));
        doors.put("jakarta.servlet..", List.of("web"));
        doors.put("org.eclipse.jetty..", List.of("web"));
        doors.put("gg.jte..", List.of("web"));
        doors.put("org.springframework..", List.of("review.account"));
        doors.put("org.bouncycastle..", List.of());
        doors.put("java.sql..", List.of("store"));
        doors.put("javax.sql..", List.of("store"));
        doors.put("org.sqlite..", List.of("store"));
        doors.put("org.postgresql..", List.of("store"));
        doors.put("org.flywaydb..", List.of("store"));
        doors.put("picocli..", List.of("cli"));
        return doors;
    }

    @Test
    void everyClassIsInARoom() {
        Set<String> homeless = HOUSE.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> ROOMS.keySet().stream().noneMatch(room -> isIn(name, room)))
                .collect(Collectors.toSet());
        assertThat(homeless).isEmpty();
    }

    @Test
    void roomsImportOnlyWhatTheyMay() {
        ROOMS.forEach((room, allowed) -> {
            String[] forbidden = ROOMS.keySet().stream()
                    .filter(other -> !other.equals(room) && !allowed.contains(other))
                    .map(RoomsTest::packages)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(packages(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .allowEmptyShould(true)
                    .check(HOUSE);
        });
    }

    @Test
    void noCircle() {
        slices().matching("nianbao.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("nianbao.read.(*)..").should().notDependOnEachOther().check(HOUSE);
        // rooms within rooms too: each package is a slice of its own
        slices().matching("nianbao.(**)").should().beFreeOfCycles().check(HOUSE);
        slices().matching("nianbao.store.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void statementsStayInTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nianbao.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nianbao.store.sql..")
                .check(HOUSE);
    }

    /** A room of more says no longer by its name what it does. */
    @Test
    void roomsHoldFifteenTypesAtMost() {
        Map<String, Long> types = HOUSE.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                // written by the build, one class for each page
                .filter(type -> !type.getPackageName().equals("nianbao.web.template"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        assertThat(types)
                .isNotEmpty()
                .allSatisfy((room, count) -> assertThat(count).as(room).isLessThanOrEqualTo(15));
    }

    @Test
    void everyThirdPartyStaysBehindItsDoor() {
        DOORS.forEach((thirdParty, doors) -> classes()
                .that(resideInAnyPackage("nianbao.."))
                .and()
                .resideOutsideOfPackages(doors.stream().map(RoomsTest::packages).toArray(String[]::new))
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage(thirdParty)
                .check(HOUSE));
    }

    /** Files from outside are opened in processes of their own; measuring alone opens what it was given by hand. */
    @Test
    void commandsOpenNoFileThemselves() {
        noClasses()
                .that()
                .resideInAPackage("nianbao.cli..")
                .and()
                .haveSimpleNameNotStartingWith("Bench")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("nianbao.pipeline..", "nianbao.render..", "nianbao.read..", "nianbao.layout..")
                .check(HOUSE);
    }

    /** What others build on names nothing that may change. */
    @Test
    void theFrontDoorShowsOnlyItself() {
        Set<String> shown = HOUSE.stream()
                .filter(type -> isIn(type.getPackageName(), "api"))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getMembers().stream()
                        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(member ->
                                Stream.concat(member.getAllInvolvedRawTypes().stream(), thrown(member).stream())))
                .map(type -> type.getBaseComponentType().getPackageName())
                .filter(name -> !name.isEmpty() && !name.startsWith("java."))
                .collect(Collectors.toSet());
        assertThat(shown).containsExactly("nianbao.api");
    }

    private static List<JavaClass> thrown(JavaMember member) {
        return member instanceof JavaCodeUnit code ? code.getExceptionTypes() : List.of();
    }

    @Test
    void everyPackageSaysThatNothingIsNull() {
        Set<String> unmarked = HOUSE.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .filter(name -> !name.equals("nianbao.web.template")) // made by the build
                .filter(name ->
                        HOUSE.stream().anyMatch(type -> type.getPackageName().equals(name)))
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }

    /** What pipeline uses decides what is read, but for words; a room that is left out would change readings unnoticed. */
    @Test
    void theFingerprintOfTheReaderIsTakenOfAllThatDecidesAReading() {
        Set<String> deciding = HOUSE.stream()
                .filter(type -> isIn(type.getPackageName(), "pipeline"))
                .flatMap(type -> type.getTransitiveDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(type -> type.getPackageName().startsWith("nianbao.") && !isIn(type.getPackageName(), "words"))
                .map(type -> type.getName().replace('.', '/') + ".class")
                .collect(Collectors.toSet());
        assertThat(deciding).isNotEmpty().allMatch(ReaderFingerprint::decides);
    }

    @Test
    void andOfAllDataButThatOfWhatIsDoneWithReadings() throws IOException {
        Path data = Path.of("src/main/resources");
        try (Stream<Path> files = Files.walk(data.resolve("nianbao"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .map(file -> data.relativize(file).toString().replace('\\', '/'))
                    .filteredOn(name -> Stream.of(
                                    "nianbao/store/",
                                    "nianbao/messages",
                                    "nianbao/check/",
                                    "nianbao/cli/",
                                    "nianbao/web/",
                                    "nianbao/review/")
                            .noneMatch(name::startsWith))
                    .isNotEmpty()
                    .allMatch(ReaderFingerprint::decides);
        }
    }

    private static boolean isIn(String name, String room) {
        return name.equals("nianbao." + room) || name.startsWith("nianbao." + room + ".");
    }

    private static String packages(String room) {
        return "nianbao." + room + "..";
    }
}
