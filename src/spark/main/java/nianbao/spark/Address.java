package nianbao.spark;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where a file is, as a listing says it. */
final class Address {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");
    private static final String LOCAL = "file:";

    private Address() {}

    /** Whether the file is on this machine, or on one that is mounted: without a scheme it is, whatever Hadoop's default. */
    static boolean isLocal(String address) {
        return address.startsWith(LOCAL) || !SCHEME.matcher(address).matches();
    }

    /** The same wherever the program is started: a local path is made absolute. */
    static String absolute(String address) {
        boolean relative = isLocal(address) && !address.startsWith(LOCAL);
        return relative ? Path.of(address).toAbsolutePath().normalize().toString() : address;
    }

    /** The name of the file, without folders. */
    static String name(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
