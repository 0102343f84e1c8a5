package nianbao.web.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.book.across.AcrossFinding;
import nianbao.book.across.AcrossFinding.Kind;
import nianbao.book.words.FindingWords;
import nianbao.places.Divisions;
import nianbao.web.page.Address;
import nianbao.web.page.Frame;

/** What shows between the reports of a division, as its page shows it. */
public final class FindingsView {
    private static final int PAGE = 100;
    private static final String KIND = "kind";
    private static final String LEVEL = "level";
    private static final String CERTAIN = "certain";
    private static final String TO_TELL = "to-tell";

    private final Frame frame;
    private final String code;
    private final List<List<AcrossFinding>> all;
    private final FindingWords words;
    private final Address address;

    FindingsView(Frame frame, String code, List<AcrossFinding> all) {
        this.frame = frame;
        this.code = code;
        this.words = new FindingWords(frame.fields(), frame.messages());
        this.address = Address.of(frame.address()).without("lang");
        String body = asked("body");
        this.all = AcrossFinding.together(all.stream()
                .filter(finding -> body.isEmpty() || finding.body().equals(body))
                .toList());
    }

    private String asked(String name) {
        return address.query().getOrDefault(name, "");
    }

    public String name() {
        return Divisions.shipped().name(code).orElse(code);
    }

    public String code() {
        return code;
    }

    /** The body that is asked about; empty for all. */
    public String body() {
        return asked("body");
    }

    /** Where those of all bodies are. */
    public String allBodies() {
        return address.without("body").without("page").toString();
    }

    /** The day by which reports are due, as it was asked for. */
    public String due() {
        return asked("due");
    }

    /** Where the same is as a file. */
    public String file() {
        return new Address("/findings.csv", address.without("page").query()).toString();
    }

    public List<RollUpView.Choice> levels() {
        long certain =
                all.stream().filter(together -> kind(together).isCertain()).count();
        return List.of(
                choice(LEVEL, "", frame.text("queue.all"), all.size()),
                choice(LEVEL, CERTAIN, frame.text("findings.certain"), certain),
                choice(LEVEL, TO_TELL, frame.text("findings.to-tell"), all.size() - certain));
    }

    public List<RollUpView.Choice> kinds() {
        List<RollUpView.Choice> kinds = new ArrayList<>();
        Arrays.stream(Kind.values()).forEach(kind -> {
            long count = all.stream()
                    .filter(together -> kind(together) == kind && hasLevel(kind))
                    .count();
            if (count > 0) {
                kinds.add(choice(KIND, kind.id(), words.kind(kind), count));
            }
        });
        return kinds;
    }

    private RollUpView.Choice choice(String name, String id, String text, long count) {
        boolean chosen = asked(name).equals(id);
        Address to = address.without("page").with(name, chosen && name.equals(KIND) ? "" : id);
        if (name.equals(LEVEL)) {
            to = to.without(KIND);
        }
        return new RollUpView.Choice(text + " " + count, to.toString(), chosen);
    }

    private static Kind kind(List<AcrossFinding> together) {
        return together.get(0).kind();
    }

    private boolean hasLevel(Kind kind) {
        return asked(LEVEL).isEmpty() || kind.isCertain() == asked(LEVEL).equals(CERTAIN);
    }

    /** Those that are asked for. */
    List<AcrossFinding> found() {
        return groups().stream().flatMap(List::stream).toList();
    }

    private List<List<AcrossFinding>> groups() {
        return all.stream()
                .filter(together -> hasLevel(kind(together)))
                .filter(together -> asked(KIND).isEmpty() || kind(together).id().equals(asked(KIND)))
                .toList();
    }

    /** A report that tells something, and where that stands in it. */
    public record Evidence(String text, String address) {}

    /** A finding. */
    public record Row(
            String body,
            String bodyAddress,
            String year,
            String kind,
            boolean certain,
            String what,
            List<Evidence> evidence) {
        public Row {
            evidence = List.copyOf(evidence);
        }
    }

    public List<Row> rows() {
        List<List<AcrossFinding>> found = groups();
        int first = Math.min(found.size(), (page() - 1) * PAGE);
        return found.subList(first, Math.min(found.size(), first + PAGE)).stream()
                .map(this::row)
                .toList();
    }

    private Row row(List<AcrossFinding> together) {
        AcrossFinding finding = together.get(0);
        return new Row(
                finding.body(),
                new Address("/book", Map.of("report", Long.toString(finding.report()))).toString(),
                Integer.toString(finding.year()),
                words.kind(finding.kind()),
                finding.kind().isCertain(),
                words.what(together),
                evidence(finding));
    }

    private List<Evidence> evidence(AcrossFinding finding) {
        List<Evidence> evidence = new ArrayList<>();
        String report = "/reports/" + finding.report();
        boolean hasVersions = finding.kind() == Kind.REPUBLISHED || finding.kind() == Kind.GONE;
        evidence.add(new Evidence(
                frame.text(hasVersions ? "versions" : "findings.this"),
                finding.field()
                        .map(field -> RollUpRows.figure(finding.report(), field))
                        .orElse(hasVersions ? report + "/versions" : report)));
        finding.against()
                .ifPresent(other -> evidence.add(new Evidence(
                        frame.text(finding.kind() == Kind.OTHER_BODY ? "findings.other-body" : "findings.before"),
                        finding.otherField()
                                .map(field -> RollUpRows.figure(other, field))
                                .orElse("/reports/" + other))));
        return evidence;
    }

    /** Which of them are shown, of how many. */
    public String place() {
        int size = groups().size();
        int first = Math.min(size, (page() - 1) * PAGE);
        return frame.text("findings.place", Math.min(size, first + 1), Math.min(size, first + PAGE), size);
    }

    private int page() {
        String page = asked("page");
        return page.matches("[0-9]{1,4}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }

    public Optional<String> before() {
        return page() > 1
                ? Optional.of(address.with("page", Integer.toString(page() - 1)).toString())
                : Optional.empty();
    }

    public Optional<String> after() {
        return page() * PAGE < groups().size()
                ? Optional.of(address.with("page", Integer.toString(page() + 1)).toString())
                : Optional.empty();
    }
}
