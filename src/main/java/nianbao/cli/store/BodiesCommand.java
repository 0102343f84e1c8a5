package nianbao.cli.store;

import java.util.List;
import nianbao.cli.command.AuthorOptions;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.cli.text.TextTable;
import nianbao.correct.CorrectionService;
import nianbao.places.Divisions;
import nianbao.store.ReportStore;
import nianbao.store.reading.Bodies.Body;
import nianbao.store.reading.Bodies.Question;
import nianbao.words.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists bodies with names so alike that they may be one, and takes a person's answer. */
@Command(
        name = "bodies",
        description = "List bodies whose names are alike, or say whether two are the same, or where one is.",
        mixinStandardHelpOptions = true)
public final class BodiesCommand extends StoreCommand {
    @ArgGroup
    private @Nullable Answer answer;

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    /** One of three. */
    static final class Answer {
        @Option(
                names = "--same",
                arity = "2",
                paramLabel = "BODY",
                description = "The second is another name of the first: their reports become those of the first.")
        private List<String> same = List.of();

        @Option(names = "--different", arity = "2", paramLabel = "BODY", description = "They are two.")
        private List<String> different = List.of();

        @Option(
                names = "--place",
                arity = "2",
                paramLabel = "BODY DIVISION",
                hideParamSyntax = true,
                description =
                        "The body is in this division (by its code or its name), whatever the name of the body tells.")
        private List<String> place = List.of();
    }

    public BodiesCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        try (ReportStore store = answer == null ? openStoreToLook() : openStore()) {
            if (answer != null) {
                take(store, answer);
            }
            list(store);
        }
        return ExitCode.DONE;
    }

    private void take(ReportStore store, Answer given) {
        String who = author.by().orElseThrow(() -> misused("bodies.by"));
        if (!given.place.isEmpty()) {
            place(store, given.place, who);
            return;
        }
        boolean areSame = !given.same.isEmpty();
        List<String> names = areSame ? given.same : given.different;
        Body one = body(store, names.get(0));
        Body other = body(store, names.get(1));
        if (one.equals(other)) {
            throw misused("bodies.one", one.name());
        }
        CorrectionService desk = new CorrectionService(store, messages());
        if (areSame) {
            desk.same(one, other, who, author.note());
        } else {
            desk.different(one, other, who, author.note());
        }
        print(messages().text(areSame ? "bodies.same" : "bodies.different", one.name(), other.name()));
    }

    private void place(ReportStore store, List<String> words, String who) {
        Body body = body(store, words.get(0));
        String code = asked().division(words.get(1));
        store.write(tables -> {
            tables.book().place(body.number(), code, who, author.note());
            return code;
        });
        print(messages().text("bodies.placed", body.name(), Divisions.shipped().fullName(code)));
    }

    private Body body(ReportStore store, String words) {
        return store.read(tables -> tables.bodies().named(words)).orElseThrow(() -> asked().noBody(store, words));
    }

    private void list(ReportStore store) {
        Messages messages = messages();
        List<Question> questions = store.read(tables -> tables.bodies().questions());
        TextTable table = new TextTable();
        if (!questions.isEmpty()) {
            table.add(List.of(
                    messages.text("bodies.head.number"),
                    messages.text("bodies.head.name"),
                    messages.text("bodies.head.number"),
                    messages.text("bodies.head.name"),
                    messages.text("bodies.head.years")));
        }
        for (Question question : questions) {
            table.add(List.of(
                    Long.toString(question.one().number()),
                    question.one().name(),
                    Long.toString(question.other().number()),
                    question.other().name(),
                    Integer.toString(question.years())));
        }
        table.lines().forEach(this::print);
        print(messages.text("bodies.questions", questions.size()));
    }
}
