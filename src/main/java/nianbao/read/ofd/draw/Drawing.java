package nianbao.read.ofd.draw;

import java.util.LinkedHashSet;
import java.util.Set;
import nianbao.read.ofd.part.ResourceBook;

/**
 * The content of a page, or of something laid over it, while it is written.
 *
 * @param book the resources that its objects name
 * @param unread what could not be carried over, by name
 */
public record Drawing(StringBuilder content, ResourceBook book, Set<String> unread) {
    public Drawing(ResourceBook book) {
        this(new StringBuilder(), book, new LinkedHashSet<>());
    }

    void add(String operators) {
        content.append(operators).append('\n');
    }
}
