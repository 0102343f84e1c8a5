package nianbao.web.page;

import java.util.Optional;
import nianbao.correct.FigureFields;
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
                .map(arguments -> messages.message(
                        code, arguments.stream().map(this::word).toList()))
                .orElse(message);
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
