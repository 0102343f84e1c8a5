package nianbao.cli.release;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.cli.command.CliContext;
import nianbao.cli.text.TextTable;
import nianbao.correct.FigureFields;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Verdict;
import nianbao.release.verify.FigureComparison;
import nianbao.release.verify.Outcome;
import nianbao.release.verify.Verified;
import nianbao.release.verify.Verified.Kind;
import nianbao.release.verify.Verified.Person;
import nianbao.release.verify.Verified.Said;
import nianbao.words.Messages;

/** What came of verifying, for a person: the files, how much of what, and what can no longer be derived. */
final class VerifyText extends VerifyReport {
    /** Lines of what does not stand; all of it is in the table. */
    private static final int MOST_LINES = 100;

    private static final Set<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::id).collect(Collectors.toSet());
    private static final Set<String> VERDICTS =
            Arrays.stream(Verdict.values()).map(Verdict::id).collect(Collectors.toSet());
    private static final Set<String> CHECKS =
            Arrays.stream(CheckVerdict.values()).map(CheckVerdict::id).collect(Collectors.toSet());

    private final CliContext context;
    private final Messages messages;
    private final FigureFields fields = FigureFields.load();
    private final List<Failed> failed = new ArrayList<>();
    private long more;
    private int reports;
    private boolean hasStore;

    /** Something that does not stand, and how many figures of a file that cannot be read it stands for. */
    private record Failed(Verified first, int figures) {
        boolean isOfFileOf(Verified other) {
            return first.outcome().isOfFile()
                    && other.outcome().isOfFile()
                    && first.report().number() == other.report().number();
        }
    }

    VerifyText(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    private void print(String line) {
        context.out().print(FileProblemText.plain(line) + "\n");
    }

    @Override
    void tellBegin(Release release) {
        reports = release.reports();
        hasStore = release.hasStore();
        print(messages.text(
                "verify.release",
                release.manifest().name(),
                release.manifest().date().toString(),
                release.manifest().counts().reports(),
                release.manifest().counts().figures(),
                release.manifest().counts().certain()));
        release.fingerprint().ifPresent(hash -> print(messages.text("release.fingerprint", hash)));
        print(
                release.problems().isEmpty()
                        ? messages.text(
                                "verify.files", release.manifest().files().size() + 2)
                        : messages.text("verify.files.wrong", release.problems().size()));
        FileProblemText problems = new FileProblemText(messages);
        release.problems().forEach(problem -> print("  " + problems.text(problem)));
        if (release.choice().sample().isPresent()) {
            print(messages.text(
                    "verify.sample",
                    release.choice().sample().getAsInt(),
                    Long.toString(release.choice().seed())));
        }
        context.out().flush();
        context.err().println(messages.text("verify.reading", reports, words(release.guess())));
        context.err().flush();
    }

    private String words(Duration guess) {
        if (guess.compareTo(Duration.ofMinutes(1)) < 0) {
            return messages.text("verify.minute");
        }
        return guess.compareTo(Duration.ofHours(2)) < 0
                ? messages.text("verify.minutes", guess.toMinutes() + 1)
                : messages.text("verify.hours", guess.toHours() + 1);
    }

    @Override
    void tell(Verified verified) {
        if (verified.outcome().isSound()) {
            return;
        }
        int last = failed.size() - 1;
        if (last >= 0 && failed.get(last).isOfFileOf(verified)) {
            failed.set(
                    last, new Failed(failed.get(last).first(), failed.get(last).figures() + 1));
        } else if (failed.size() < MOST_LINES) {
            failed.add(new Failed(verified, 1));
        } else {
            more++;
        }
    }

    @Override
    void tellEnd(int left) {
        print("");
        print(messages.text("verify.read", reports - left));
        TextTable counts = new TextTable();
        List<Kind> kinds = Arrays.stream(Kind.values()).filter(this::isCounted).toList();
        List<String> head = new ArrayList<>(List.of(""));
        kinds.forEach(kind -> head.add(messages.text("verify.kind." + kind.id())));
        counts.add(head);
        for (Outcome outcome : Outcome.values()) {
            if (kinds.stream().anyMatch(kind -> count(kind, outcome) > 0)) {
                List<String> row = new ArrayList<>(List.of(messages.text("verify.outcome." + outcome.id())));
                kinds.forEach(kind -> row.add(Long.toString(count(kind, outcome))));
                counts.add(row);
            }
        }
        counts.lines().forEach(this::print);
        if (!failed.isEmpty()) {
            print("");
            print(messages.text("verify.failed"));
            failed.forEach(each -> print("  " + line(each)));
        }
        if (more > 0) {
            print(messages.text("verify.more", more));
        }
        if (!hasStore && Arrays.stream(Kind.values()).anyMatch(kind -> count(kind, Outcome.NOBODY_SAYS) > 0)) {
            print(messages.text("verify.no-store"));
        }
        if (left > 0) {
            context.err().println(messages.text("verify.stopped", left));
        } else {
            print(messages.text(isSound() ? "verify.sound" : "verify.unsound", FigureComparison.TOLERANCE));
        }
    }

    private boolean isCounted(Kind kind) {
        return Arrays.stream(Outcome.values()).anyMatch(outcome -> count(kind, outcome) > 0);
    }

    /** All of a file that cannot be read is one line. */
    private String line(Failed each) {
        Verified first = each.first();
        return first.outcome().isOfFile()
                ? messages.text(
                        "verify.failed.file",
                        title(first),
                        messages.text("verify.outcome." + first.outcome().id()),
                        first.detail(),
                        each.figures())
                : line(first);
    }

    private String title(Verified verified) {
        return verified.report().title(Long.toString(verified.report().number()));
    }

    private String line(Verified verified) {
        String what = switch (verified.kind()) {
            case FIGURE -> fields.words(verified.name(), messages.locale()) + " (" + verified.name() + ")";
            case REPORT -> messages.text("export.column." + verified.name());
            case CHECK -> fields.check(verified.name(), messages.locale());
        };
        boolean isElsewhere = verified.outcome() == Outcome.ELSEWHERE;
        return messages.text(
                "verify.failed.line",
                title(verified),
                what,
                messages.text("verify.outcome." + verified.outcome().id()),
                isElsewhere ? place(verified.released()) : said(verified, verified.released()),
                isElsewhere ? place(verified.now()) : said(verified, verified.now()),
                more(verified));
    }

    private String more(Verified verified) {
        return Stream.concat(
                        verified.person().map(this::person).stream(),
                        verified.detail().isEmpty()
                                ? Stream.of()
                                : Stream.of(messages.text("verify.columns", verified.detail())))
                .reduce("", (one, next) -> one + next);
    }

    private String person(Person person) {
        try {
            return messages.text("verify.person", person.name(), Instant.parse(person.at()));
        } catch (DateTimeException e) {
            return messages.text("verify.person", person.name(), person.at()); // as the release says it
        }
    }

    private String place(Said said) {
        return messages.text("verify.place", said.place());
    }

    private String said(Verified verified, Said said) {
        String value = said.value().isEmpty() ? "-" : said.value();
        if (verified.kind() == Kind.REPORT && verified.name().equals("verdict")) {
            return word("verdict.", VERDICTS, value);
        }
        if (verified.kind() == Kind.CHECK && !said.value().isEmpty()) {
            return messages.text("figure.with-status", word("verify.check.", CHECKS, value), said.place());
        }
        boolean isRead = said.status().isEmpty() || said.status().equals(Status.READ.id());
        return isRead
                ? value
                : messages.text("figure.with-status", value, word("value.status.", STATUSES, said.status()));
    }

    /** What a release says may be anything. */
    private String word(String key, Set<String> known, String said) {
        return known.contains(said) ? messages.text(key + said) : said;
    }
}
