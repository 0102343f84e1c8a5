package nianbao.cli.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.correct.FigureFields;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.ReportYear;
import nianbao.places.Divisions;
import nianbao.store.ReportStore;
import nianbao.store.queue.QueueFilter;
import nianbao.store.reading.Bodies.Body;
import nianbao.words.Messages;
import nianbao.words.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What a command line asks for by a name or a code: what there cannot be is refused, with what may have been meant. */
public final class AskedValues {
    /** What may have been meant that is told: whoever misspells a word means one of the nearest. */
    private static final int MOST = 5;

    private static final int CENTURY = 100;
    private static final int THIS_CENTURY = 2000;
    private static final List<Messages> LANGUAGES = List.of(Messages.in(Locale.CHINESE), Messages.in(Locale.ENGLISH));
    /** Ways in which files come that need no name of a source or a person. */
    private static final Set<String> WAYS = Set.of("ingest", "watch");

    private final CommandLine command;
    private final Messages messages;

    /** @param command whose line it is */
    public AskedValues(CommandLine command, Messages messages) {
        this.command = command;
        this.messages = messages;
    }

    /** A year on which there can be a report. */
    public int year(int asked) {
        if (ReportYear.isPossible(asked)) {
            return asked;
        }
        int meant = THIS_CENTURY + asked;
        List<String> alike = asked > 0 && asked < CENTURY && ReportYear.isPossible(meant)
                ? List.of(Integer.toString(meant))
                : List.of();
        throw refused(alike, "asked.no-year", Integer.toString(asked));
    }

    /** A verdict by its id, or as it is called in either language. */
    public Verdict verdict(String asked) {
        return called(asked, Verdict.values(), Verdict::id, "verdict.", "rerun.no-verdict");
    }

    /** The status of a figure by its id, or as it is called in either language. */
    public Status status(String asked) {
        return called(asked, Status.values(), Status::id, "value.status.", "asked.no-status");
    }

    /** The one of these that has this id, or is called so in either language: by the text of this key and its id. */
    private <T> T called(String asked, T[] all, Function<T, String> id, String text, String refusal) {
        return Arrays.stream(all)
                .filter(each -> id.apply(each).equals(asked)
                        || LANGUAGES.stream()
                                .anyMatch(words ->
                                        words.text(text + id.apply(each)).equals(asked)))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> ids = Arrays.stream(all).map(id).toList();
                    List<String> alike = Nearest.to(asked, ids, MOST);
                    return refused(alike.isEmpty() ? ids : alike, refusal, asked);
                });
    }

    /** The code of a problem. */
    public String problem(String asked) {
        List<String> codes =
                Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList();
        return known(asked, codes, "asked.no-problem");
    }

    /** The beginning of the names of some fields. */
    public String fields(String asked) {
        List<String> ids = FigureFields.load().ids();
        if (ids.stream().anyMatch(id -> id.startsWith(asked))) {
            return asked;
        }
        Set<String> groups = ids.stream()
                .flatMap(id -> IntStream.range(0, id.length() + 1)
                        .filter(end -> end == id.length() || id.charAt(end) == '.')
                        .mapToObj(end -> id.substring(0, end)))
                .collect(Collectors.toSet());
        throw refused(Nearest.to(asked, groups, MOST), "asked.no-field", asked);
    }

    /** The name of a body of which there is a report; its number names it, too. */
    public String issuer(ReportStore store, String asked) {
        return store.read(tables -> tables.bodies()
                        .named(asked)
                        .map(Body::name)
                        .or(() -> Optional.of(asked)
                                .filter(name -> tables.queue()
                                                .counts(QueueFilter.ALL.by(name))
                                                .total()
                                        > 0)))
                .orElseThrow(() -> noBody(store, asked));
    }

    /** What to throw where no body is known by these words. */
    public ParameterException noBody(ReportStore store, String asked) {
        List<String> names = store.read(tables -> tables.bodies().names());
        return refused(Nearest.to(asked, names, MOST), "bodies.none", asked);
    }

    /** What to throw where no report is known by these words. */
    public ParameterException noReport(ReportStore store, String asked) {
        String name = asked.replaceFirst("/[^/]*$", "");
        String rest = asked.substring(name.length());
        List<String> names = store.read(tables -> tables.bodies().names());
        List<String> alike = Nearest.to(name, names, MOST).stream()
                .map(each -> each + rest)
                .filter(each -> !each.equals(asked))
                .toList();
        return refused(alike, "cli.report.none", asked);
    }

    /** Who brought a file: one of the ways in which files come, or a source that has brought some. */
    public String source(ReportStore store, String asked) {
        Set<String> known = store.read(
                tables -> tables.queue().counts(QueueFilter.ALL).sources().keySet());
        return WAYS.contains(asked) ? asked : known(asked, known, "asked.no-source");
    }

    /** The code of the one division that is meant by its code, its name, or its name with those of what it lies in. */
    public String division(String asked) {
        List<String> meant = Divisions.shipped().meant(asked);
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw meant.isEmpty()
                ? division(alike(asked), "book.no-division", asked)
                : new ParameterException(command, messages.text("book.divisions", asked) + choices(meant));
    }

    /** Codes of divisions that have these words in their names; else of counties and larger ones that are misspelt so. */
    private static List<String> alike(String asked) {
        Divisions divisions = Divisions.shipped();
        List<String> holding = divisions.containing(asked, MOST);
        if (!holding.isEmpty()) {
            return holding;
        }
        List<String> codes = divisions.countiesAndLarger();
        if (asked.matches("[0-9]+")) {
            return Nearest.to(asked, codes, MOST);
        }
        Set<String> names =
                codes.stream().flatMap(code -> divisions.name(code).stream()).collect(Collectors.toSet());
        return Nearest.to(asked, names, MOST).stream()
                .flatMap(name -> divisions.named(name).stream())
                .limit(MOST)
                .toList();
    }

    /** Divisions with their codes, a line each. */
    private static String choices(List<String> codes) {
        Divisions divisions = Divisions.shipped();
        return codes.stream()
                .map(code -> "\n  " + code + " " + divisions.fullName(code))
                .collect(Collectors.joining());
    }

    private ParameterException division(List<String> codes, String key, String asked) {
        String told = messages.text(key, asked);
        return new ParameterException(
                command, codes.isEmpty() ? told : messages.text("asked.divisions", told) + choices(codes));
    }

    private String known(String asked, Collection<String> all, String key) {
        if (all.contains(asked)) {
            return asked;
        }
        throw refused(Nearest.to(asked, all, MOST), key, asked);
    }

    private ParameterException refused(List<String> alike, String key, String asked) {
        String told = messages.text(key, asked);
        return new ParameterException(
                command,
                alike.isEmpty()
                        ? told
                        : messages.text("usage.alike", told, String.join(messages.text("usage.or"), alike)));
    }
}
