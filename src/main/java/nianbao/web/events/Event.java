package nianbao.web.events;

import java.util.Map;
import java.util.function.Function;
import nianbao.words.Messages;

/**
 * Something that a page is told.
 *
 * @param name by which scripts listen to it
 * @param data in the language of the page
 */
record Event(String name, Function<Messages, Map<String, ?>> data) {
    /** One that says no more than its name. */
    static Event plain(String name) {
        return new Event(name, messages -> Map.of());
    }
}
