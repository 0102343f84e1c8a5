package nianbao.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.store.sql.Database;
import nianbao.store.sql.PostgresDatabase;

/**
 * A store in a database of PostgreSQL, {@code jdbc:postgresql://host:port/database?parameter=value&...}. What belongs to it is
 * in the folder that the parameter {@code files} names; the other parameters are for the driver. A password stands in no
 * address: it would be seen in the list of processes, and told in messages.
 *
 * @param place the address without parameters
 * @param parameters those for the driver, as they were said
 * @param folder of what belongs to the store
 */
record PostgresAddress(String place, List<String> parameters, Path folder) implements StoreAddress {
    static final Pattern SCHEME = Pattern.compile("jdbc:postgresql:|postgres(ql)?://");

    private static final Pattern DATABASE = Pattern.compile("/([^/?]+)$");
    private static final Pattern PASSWORD = Pattern.compile("(?i)(?:ssl)?password=.*");
    /** A name and a password before the host, as psql takes them and the driver does not. */
    private static final Pattern LOGIN = Pattern.compile("//[^/@]*@");

    private static final String FILES = "files=";

    PostgresAddress {
        parameters = List.copyOf(parameters);
    }

    static PostgresAddress of(String words) {
        String[] parts = words.split("\\?", 2);
        List<String> parameters = parts.length == 1
                ? List.of()
                : Stream.of(parts[1].split("&"))
                        .filter(parameter -> !parameter.isEmpty())
                        .toList();
        Matcher database = DATABASE.matcher(parts[0]);
        if (LOGIN.matcher(parts[0]).find()
                || parameters.stream()
                        .anyMatch(parameter -> PASSWORD.matcher(parameter).matches())) {
            throw new BadAddressException("cli.store.password", withoutSecrets(words));
        } else if (!words.startsWith("jdbc:") || !parts[0].contains("://") || !database.find()) {
            throw new BadAddressException("cli.store.server", withoutSecrets(words));
        }
        Optional<Path> files = parameters.stream()
                .filter(parameter -> parameter.startsWith(FILES))
                .map(parameter -> folder(parameter.substring(FILES.length()), words))
                .findFirst();
        return new PostgresAddress(
                parts[0],
                parameters.stream()
                        .filter(parameter -> !parameter.startsWith(FILES))
                        .toList(),
                files.orElseGet(() -> Path.of("nianbao-data", database.group(1))));
    }

    private static Path folder(String value, String words) {
        try {
            return Path.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) { // a percent sign without its two digits, or no path
            throw new BadAddressException("cli.store.server", withoutSecrets(words));
        }
    }

    /** An address as it may be shown. */
    static String withoutSecrets(String words) {
        return LOGIN.matcher(words.replaceFirst("\\?.*", "")).replaceFirst("//");
    }

    /** Only the server can tell. */
    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public Database database() {
        return new PostgresDatabase(place, parameters.stream().collect(Collectors.joining("&")));
    }

    @Override
    public Path beside(String name) {
        return folder.toAbsolutePath().resolve(name);
    }

    @Override
    public Path own(String name) {
        return beside(name);
    }

    @Override
    public List<Path> files() {
        return List.of();
    }

    @Override
    public String toString() {
        return place;
    }
}
