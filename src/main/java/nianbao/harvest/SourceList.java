package nianbao.harvest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.harvest.net.Access;
import nianbao.harvest.net.WebAddress;
import nianbao.harvest.page.ReportChoice;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The sources of a YAML file; docs/sources.example.yaml shows all that can be said.
 *
 * @param contact how those who are asked can reach who asks
 */
public record SourceList(Optional<String> contact, List<Source> sources) {
    /** Seconds between two requests to a host: a person who reads is slower, and no site of a county complains. */
    private static final int PAUSE = 2;
    /** Lists of lists: by year, or by office. */
    private static final int DEPTH = 1;
    /** Pages of lists: the largest seen has 60, with 20 links each. */
    private static final int MAX_PAGES = 200;
    /** Of a file: an archive of a county's reports, scanned. */
    private static final int MAX_MEBIBYTES = 512;

    public SourceList {
        sources = List.copyOf(sources);
    }

    /** @throws BadSourcesException where the file cannot be read, or says what is not understood */
    public static SourceList read(Path file) throws BadSourcesException {
        try {
            Object document = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
            Settings top = Settings.of(file.toString(), document);
            Optional<String> contact = top.text("contact");
            List<Source> sources = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (Settings settings : top.each("sources")) {
                Source source = source(file.toAbsolutePath().resolveSibling("."), settings);
                settings.end();
                if (!names.add(source.name())) {
                    throw settings.wrong("name", "used twice: " + source.name());
                }
                sources.add(source);
            }
            top.end();
            return new SourceList(contact, sources);
        } catch (IOException | YamlEngineException e) {
            throw new BadSourcesException(file + ": " + e.getMessage());
        }
    }

    private static Source source(Path folder, Settings settings) throws BadSourcesException {
        String name = settings.needed("name");
        ReportChoice choice =
                new ReportChoice(settings.pattern("include"), settings.pattern("exclude"), settings.pattern("follow"));
        String kind = settings.needed("kind");
        return switch (kind) {
            case "folder" ->
                new Source.Folder(
                        name, choice, folder.resolve(settings.needed("path")).normalize());
            case "site" ->
                new Source.Site(
                        name,
                        choice,
                        manner(settings),
                        addresses(settings, settings.texts("start")),
                        settings.number("depth", DEPTH),
                        settings.number("max-pages", MAX_PAGES));
            case "addresses" -> new Source.Addresses(name, choice, manner(settings), listed(folder, settings));
            default -> throw settings.wrong("kind", kind + " (folder, site, addresses)");
        };
    }

    private static Source.Manner manner(Settings settings) throws BadSourcesException {
        Access access = settings.truth("allow-private") ? Access.PRIVATE_TOO : Access.PUBLIC;
        Duration pause = Duration.ofSeconds(settings.number("pause", PAUSE));
        return new Source.Manner(access, pause, (long) settings.number("max-mib", MAX_MEBIBYTES) << 20);
    }

    /** Written here, or one a line in a file; lines that begin with # are for people. */
    private static List<WebAddress> listed(Path folder, Settings settings) throws BadSourcesException {
        List<String> addresses = new ArrayList<>(settings.texts("addresses"));
        Optional<String> file = settings.text("file");
        if (file.isPresent()) {
            try {
                Files.readAllLines(folder.resolve(file.get())).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(addresses::add);
            } catch (IOException e) {
                throw settings.wrong("file", String.valueOf(e.getMessage()));
            }
        }
        return addresses(settings, addresses);
    }

    private static List<WebAddress> addresses(Settings settings, List<String> texts) throws BadSourcesException {
        List<WebAddress> addresses = new ArrayList<>();
        for (String text : texts) {
            addresses.add(WebAddress.of(text).orElseThrow(() -> settings.wrong("address", text)));
        }
        if (addresses.isEmpty()) {
            throw settings.wrong("address", "none");
        }
        return addresses;
    }
}
