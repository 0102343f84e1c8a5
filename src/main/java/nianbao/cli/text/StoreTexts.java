package nianbao.cli.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.correct.FigureFields;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.store.reading.Reports.Title;
import nianbao.words.Messages;
import nianbao.words.NoteArguments;

/** How commands write what is in a store. */
public final class StoreTexts {
    /** Characters of a hash that a person needs to tell two files apart. */
    private static final int HASH = 12;

    /** What the id of a field looks like, with the space that parts it from Chinese, which words need not. */
    private static final Pattern FIELD = Pattern.compile("([a-z][a-z_]*(?:\\.[a-z_]+)+)(?: (?=\\p{IsHan}))?");

    private StoreTexts() {}

    /** Issuer and year; a dash for what is not known. */
    public static String title(Title title) {
        String year = title.year().isPresent() ? Integer.toString(title.year().getAsInt()) : "-";
        return title.issuer().orElse("-") + " " + year;
    }

    /** A figure, with its status where that is not simply read. */
    public static String figure(Value value, Messages messages) {
        return figure(value.value(), value.status().id(), messages);
    }

    /** The same of a value and the id of its status. */
    public static String figure(Optional<BigDecimal> value, String status, Messages messages) {
        return status.equals(Status.READ.id())
                ? number(value)
                : messages.text("figure.with-status", number(value), messages.text("value.status." + status));
    }

    /** The number, or a dash where none was read. */
    public static String number(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("-");
    }

    /** A field by the words of its form. */
    public static String field(FigureFields fields, String id, Messages messages) {
        return fields.words(id, messages.locale());
    }

    /** The beginning of the hash of a file, as a person is shown it. */
    public static String hash(String sha256) {
        return sha256.substring(0, HASH);
    }

    /** What a problem says, with fields and checks as people know them. */
    public static String message(FigureFields fields, String said, Messages messages) {
        return message(fields, Optional.empty(), said, messages);
    }

    /** The same beside the words of the field that it is about, which are not said again. */
    public static String message(FigureFields fields, Optional<String> about, String said, Messages messages) {
        Optional<String> impossible = NoteArguments.of(ProblemCode.VALUE_UNREADABLE.id(), said)
                .filter(arguments -> about.isPresent() && arguments.size() == 2)
                .flatMap(arguments -> fields.impossible(about.get(), arguments.get(1))
                        .map(why -> messages.text("value-impossible." + why, arguments.get(1))));
        if (impossible.isPresent()) {
            return impossible.get();
        }
        return FIELD.matcher(said)
                .replaceAll(found -> Matcher.quoteReplacement(
                        about.equals(Optional.of(found.group(1)))
                                ? messages.text("review.this")
                                : fields.check(field(fields, found.group(1), messages), messages.locale())));
    }
}
