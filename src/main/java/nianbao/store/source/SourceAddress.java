package nianbao.store.source;

import java.util.Locale;
import java.util.Optional;

/**
 * A place that a source of the harvest leads to, and what was found there last.
 *
 * @param address in the web, or a path
 * @param title what the link to it says
 * @param state by which it is told whether it changed; empty where that is not known, or should be looked at in any case
 * @param sha256 of what was there
 * @param broughtReport whether that is a report
 */
public record SourceAddress(
        long id,
        String address,
        String title,
        Optional<FileVersion> state,
        Optional<String> sha256,
        boolean broughtReport) {
    /**
     * By what a file is known to be the same.
     *
     * @param at where it was, after redirects
     */
    public record FileVersion(String at, Optional<String> etag, Optional<String> lastModified) {}

    /** What a look at an address found. */
    public enum CheckResult {
        NEW,
        CHANGED,
        UNCHANGED,
        /** A page that leads to files, and is no report itself. */
        PAGE,
        /** There was something, and is nothing any more. */
        GONE,
        FAILED;

        /** The stable name, such as {@code unchanged}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
