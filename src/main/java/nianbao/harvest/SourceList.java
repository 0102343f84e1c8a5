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
import nianbao.harvest.net.address.WebAddress;
import nianbao.harvest.page.ReportChoice;
import nianbao.settings.BadSettingsException;
import nianbao.settings.BadSettingsException.Fault;
import nianbao.settings.Settings;

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

    /** @throws BadSettingsException where the file cannot be read, or says what is not understood */
    public static SourceList read(Path file) throws BadSettingsException {
        Settings top = Settings.read(file);
        Optional<String> contact = top.text("contact");
        List<Source> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Settings settings : top.each("sources")) {
            Source source = source(file.toAbsolutePath().resolveSibling("."), settings);
            settings.end();
            if (!names.add(source.name())) {
                throw settings.wrong("name", Fault.NAME_TWICE, source.name());
            }
            sources.add(source);
        }
        top.end();
        return new SourceList(contact, sources);
    }

    private static Source source(Path folder, Settings settings) throws BadSettingsException {
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
                        addresses("start", settings, settings.texts("start")),
                        settings.number("depth", DEPTH),
                        settings.number("max-pages", MAX_PAGES));
            case "addresses" -> new Source.Addresses(name, choice, manner(settings), listed(folder, settings));
            default -> throw settings.wrong("kind", Fault.NO_CHOICE, kind, "folder, site, addresses");
        };
    }

    private static Source.Manner manner(Settings settings) throws BadSettingsException {
        Access access = settings.truth("allow-private") ? Access.PRIVATE_TOO : Access.PUBLIC;
        Duration pause = Duration.ofSeconds(settings.number("pause", PAUSE));
        return new Source.Manner(access, pause, (long) settings.number("max-mib", MAX_MEBIBYTES) << 20);
    }

    /** Written here, or one a line in a file; lines that begin with # are for people. */
    private static List<WebAddress> listed(Path folder, Settings settings) throws BadSettingsException {
        List<String> addresses = new ArrayList<>(settings.texts("addresses"));
        Optional<String> file = settings.text("file");
        if (file.isPresent()) {
            try {
                Files.readAllLines(folder.resolve(file.get())).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(addresses::add);
            } catch (IOException e) {
                throw settings.wrong("file", Fault.NO_FILE, String.valueOf(e.getMessage()));
            }
        }
        return addresses("addresses", settings, addresses);
    }

    private static List<WebAddress> addresses(String name, Settings settings, List<String> texts)
            throws BadSettingsException {
        List<WebAddress> addresses = new ArrayList<>();
        for (String text : texts) {
            addresses.add(WebAddress.of(text).orElseThrow(() -> settings.wrong(name, Fault.NO_ADDRESS, text)));
        }
        if (addresses.isEmpty()) {
            throw settings.missing(name);
        }
        return addresses;
    }
}
