package nianbao.read.ofd.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the resource parts of a document define, by the number under which objects name it. */
public final class ResourceBook {
    /** The lists of a resource part, each of which holds its resources. */
    private static final Set<String> LISTS =
            Set.of("ColorSpaces", "DrawParams", "Fonts", "MultiMedias", "CompositeGraphicUnits");

    /** A resource, and the part from which its locations are resolved. */
    public record Resource(XmlElement element, String base) {
        /** The member that a location in it leads to. */
        public Optional<String> location(String child) throws IOException {
            Optional<String> location = element.value(child);
            return location.isEmpty() ? Optional.empty() : Optional.of(OfdLocation.resolve(base, location.get()));
        }
    }

    private final Map<String, Resource> resources = new HashMap<>();

    /** Those of {@code others} and, before them, those of this one; for the resources of a single page. */
    public ResourceBook over(ResourceBook others) {
        ResourceBook all = new ResourceBook();
        all.resources.putAll(others.resources);
        all.resources.putAll(resources);
        return all;
    }

    /** Takes in a part of resources. */
    public void add(OfdPackage file, String part) throws IOException {
        XmlElement root = file.xml(part);
        String base = OfdLocation.resolve(part, root.attribute("BaseLoc").orElse(".") + "/.");
        for (XmlElement list : root.children()) {
            if (LISTS.contains(list.name())) {
                list.children()
                        .forEach(resource -> resource.attribute("ID")
                                .ifPresent(id -> resources.put(id, new Resource(resource, "/" + base + "/."))));
            }
        }
    }

    /** The resource of that number, if it is of that kind. */
    public Optional<Resource> find(String kind, Optional<String> id) {
        return id.map(resources::get).filter(found -> found.element().name().equals(kind));
    }

    /** Those that a drawing parameter stands on, itself first (GB/T 33190, 8.2). */
    public List<XmlElement> drawParams(Optional<String> id) {
        List<XmlElement> chain = new ArrayList<>();
        Optional<Resource> next = find("DrawParam", id);
        while (next.isPresent() && !chain.contains(next.get().element())) {
            chain.add(next.get().element());
            next = find("DrawParam", next.get().element().attribute("Relative"));
        }
        return chain;
    }
}
