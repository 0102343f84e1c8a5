package nianbao.web.change;

import java.util.List;
import java.util.Optional;
import nianbao.review.change.ChangeLog;
import nianbao.store.correction.ChangeFilter;
import nianbao.web.guard.Role;
import nianbao.web.page.Address;
import nianbao.web.page.Frame;

/** The changes that a filter finds, as their page shows them. */
public final class ChangesView {
    private final Frame frame;
    private final ChangeFilter filter;
    private final ChangeLog.Page page;
    private final List<String> people;
    private final Optional<String> report;
    private final Address address;
    private final List<String> told;

    ChangesView(
            Frame frame,
            ChangeFilter filter,
            ChangeLog.Page page,
            List<String> people,
            Optional<String> report,
            List<String> told) {
        this.frame = frame;
        this.filter = filter;
        this.page = page;
        this.people = List.copyOf(people);
        this.report = report;
        this.address = Address.of(frame.address()).without("lang");
        this.told = List.copyOf(told);
    }

    public List<ChangeView> lines() {
        return page.lines().stream().map(line -> new ChangeView(frame, line)).toList();
    }

    public List<String> people() {
        return people;
    }

    public String by() {
        return filter.by().orElse("");
    }

    /** The day, as it was asked for. */
    public String day() {
        return address.query().getOrDefault("day", "");
    }

    public String reportNumber() {
        return filter.report().stream().mapToObj(Long::toString).findFirst().orElse("");
    }

    /** What the report is called whose changes these are; empty where they are of all. */
    public Optional<String> report() {
        return report;
    }

    /** What became of what was asked before. */
    public List<String> told() {
        return told;
    }

    public Optional<String> older() {
        return page.next().map(place -> address.with("before", place.toString()).toString());
    }

    /** The newest, where these are not. */
    public Optional<String> newest() {
        return address.query().containsKey("before")
                ? Optional.of(address.without("before").toString())
                : Optional.empty();
    }

    /** Where the same changes are as a file. */
    public String file(String ending) {
        return new Address("/changes." + ending, address.without("before").query()).toString();
    }

    /** This page, to come back to. */
    public String here() {
        return address.path().equals("/changes") ? address.toString() : "/changes";
    }

    /** Whether whoever looks may take back all that somebody changed. */
    public boolean mayTakeBackAll() {
        return filter.by().isPresent()
                && frame.session()
                        .filter(session -> session.role().may(Role.ADMIN))
                        .isPresent();
    }
}
