package nianbao.web.book;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nianbao.places.Divisions;
import nianbao.web.page.Address;

/** Which division a page is about, and how another is chosen. */
public final class DivisionView {
    private final Address address;
    private final DivisionChoice choice;
    private final SortedMap<String, Integer> parts;
    private final Divisions divisions = Divisions.shipped();

    /**
     * @param address of the page, whose query is kept but for the division
     * @param parts the divisions that may be chosen, with their reports
     */
    DivisionView(Address address, DivisionChoice choice, SortedMap<String, Integer> parts) {
        this.address = address;
        this.choice = choice;
        this.parts = parts;
    }

    /** A division to go to. */
    public record Link(String name, String address, int reports) {}

    /** The page itself, without its query. */
    public String page() {
        return address.path();
    }

    /** What is asked for besides, to be kept. */
    public Map<String, String> others() {
        return address.without(DivisionChoice.PARAMETER).query();
    }

    /** What stands in the field. */
    public String words() {
        return choice.code().map(divisions::fullName).orElse(choice.words());
    }

    /** The division after all that it lies in; empty where none is chosen. */
    public List<Link> path() {
        return choice.code().stream()
                .flatMap(code -> divisions.path(code).stream())
                .map(code -> link(code, divisions.name(code).orElse(code), 0))
                .toList();
    }

    /** Those that may be meant. */
    public List<Link> choices() {
        return choice.choices().stream()
                .map(code -> link(code, divisions.fullName(code), 0))
                .toList();
    }

    /** Whether something was asked for that is no division. */
    public boolean isUnknown() {
        return !choice.words().isEmpty()
                && choice.code().isEmpty()
                && choice.choices().isEmpty();
    }

    /** Those that it is made of, and that have reports. */
    public List<Link> parts() {
        return parts.entrySet().stream()
                .map(part -> link(part.getKey(), divisions.name(part.getKey()).orElse(part.getKey()), part.getValue()))
                .toList();
    }

    private Link link(String code, String name, int reports) {
        return new Link(name, address.with(DivisionChoice.PARAMETER, code).toString(), reports);
    }
}
