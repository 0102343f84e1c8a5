package nianbao.detect.folder;

import java.util.List;
import java.util.Locale;

/**
 * Names under which programs keep what they have not finished writing. They give the file its own name when it is whole,
 * so nothing is missed by leaving these alone. Hidden names, such as rsync's {@code .name.XXXXXX}, are not in the list:
 * whoever looks into folders leaves them alone anyway.
 */
public final class UnfinishedFiles {
    /** Word, Excel and WPS: the note of who has a file open. */
    private static final List<String> BEGINNINGS = List.of("~$");

    private static final List<String> ENDINGS = List.of(
            ".tmp", // Windows programs, Word and WPS while they save
            ".temp",
            ".part", // Firefox, wget, many more
            ".partial", // Internet Explorer, Edge
            ".crdownload", // Chrome and its kin
            ".download", // Safari
            ".opdownload", // Opera
            ".filepart", // WinSCP
            ".!ut", // BitTorrent
            ".aria2",
            ".td", // Xunlei
            ".xltd",
            ".downloading", // Baidu
            ".swp", // vim
            ".swx",
            "~"); // copies that editors leave

    private UnfinishedFiles() {}

    /** @param name of a file, without folders */
    public static boolean is(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return BEGINNINGS.stream().anyMatch(small::startsWith)
                || ENDINGS.stream().anyMatch(small::endsWith);
    }
}
