package nianbao.web.page;

import java.util.List;
import java.util.Optional;
import nianbao.correct.FigureFields;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Note;
import nianbao.words.Messages;
import nianbao.words.NoteArguments;

/** What records note, in the language of whoever looks: records tell it in that of the program that made them. */
public final class NoteWords {
    private final FigureFields fields;
    private final Messages messages;

    public NoteWords(FigureFields fields, Messages messages) {
        this.fields = fields;
        this.messages = messages;
    }

    /** What happened. */
    public String message(Note note) {
        return message(note.code(), note.message());
    }

    /** The same of a note by its code; as it stands where it cannot be told anew. */
    public String message(String code, String message) {
        return NoteArguments.of(code, message)
                .map(arguments -> impossible(code, arguments)
                        .orElseGet(() -> messages.message(
                                code, arguments.stream().map(this::word).toList())))
                .orElse(message);
    }

    /** Of what is clear, and cannot stand there. */
    private Optional<String> impossible(String code, List<String> arguments) {
        return code.equals(ProblemCode.VALUE_UNREADABLE.id()) && arguments.size() == 2
                ? fields.impossible(arguments.get(0), arguments.get(1))
                        .map(why -> messages.text(
                                "value-impossible.of",
                                word(arguments.get(0)),
                                messages.text("value-impossible." + why, arguments.get(1))))
                : Optional.empty();
    }

    /** What to do about it. */
    public Optional<String> advice(Note note) {
        return NoteArguments.of(note.code(), note.message())
                .flatMap(arguments -> messages.advice(
                        note.code(), arguments.stream().map(this::word).toList()))
                .or(note::advice);
    }

    /** Figures, checks and tables have names of their own. */
    private String word(String argument) {
        return fields.tableNamed(argument)
                .map(table -> fields.tableTitle(table, messages.locale()))
                .orElseGet(() -> fields.check(fields.words(argument, messages.locale()), messages.locale()));
    }
}
