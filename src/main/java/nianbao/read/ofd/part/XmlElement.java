package nianbao.read.ofd.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a part. Names are local: producers write the namespace of a draft, that of the standard, or none.
 *
 * @param attributes by local name
 */
public record XmlElement(
        String name, Map<String, String> attributes, List<XmlElement> children, StringBuilder content) {
    XmlElement(String name, Map<String, String> attributes) {
        this(name, attributes, new ArrayList<>(), new StringBuilder());
    }

    public Optional<String> attribute(String key) {
        return Optional.ofNullable(attributes.get(key)).map(String::strip);
    }

    public boolean says(String key, String value) {
        return attribute(key).filter(value::equalsIgnoreCase).isPresent();
    }

    public Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    public Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** What stands in it, as it stands. */
    public String text() {
        return content.toString();
    }

    /** The text of a child that is a location or a number; empty where there is none. */
    public Optional<String> value(String childName) {
        return child(childName).map(found -> found.text().strip()).filter(found -> !found.isEmpty());
    }
}
