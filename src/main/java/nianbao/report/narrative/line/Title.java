package nianbao.report.narrative.line;

import java.util.Optional;
import java.util.regex.Matcher;
import nianbao.report.wording.CalendarText;
import nianbao.report.wording.YearPart;

/** What the title of a report says. */
public final class Title {
    private Title() {}

    /** Whether {@code text}, without blanks, reads like a title and like nothing else. */
    public static boolean isOne(String text) {
        return (Phrases.TITLE.matcher(text).matches() || isCut(text))
                && !Phrases.NO_TITLE.matcher(text).matches()
                && !Numbering.isNumbered(text);
    }

    /** Whether a title lacks its last letter, which is 告. */
    public static boolean isCut(String text) {
        return Phrases.CUT_TITLE.matcher(text).matches();
    }

    /** The body that {@code title} names; empty where it names none. */
    public static Optional<String> body(String title) {
        String text = CalendarText.plain(title.replace(" ", ""));
        text = isCut(text) ? text + "告" : text;
        Matcher subject = Phrases.TITLE_SUBJECT.matcher(text);
        Matcher loose = Phrases.LOOSE_TITLE_SUBJECT.matcher(text);
        int end = subject.find() ? subject.start() : loose.find() ? loose.start() : 0;
        Optional<String> before = named(text.substring(0, end));
        return before.isPresent() ? before : named(bracketed(text.substring(end)));
    }

    /** What a title says in brackets at its end, if that is the name of a body. */
    private static String bracketed(String text) {
        Matcher last = Phrases.LAST_BRACKET.matcher(text);
        return last.find() && Phrases.BODY.matcher(last.group(1)).matches() ? last.group(1) : "";
    }

    private static Optional<String> named(String text) {
        String name = YearPart.without(Phrases.PUBLISHED_IN.matcher(text).replaceAll(""));
        String before;
        do {
            before = name;
            name = Phrases.YEAR_OF_TITLE.matcher(name).replaceAll("");
            name = Phrases.AROUND_NAME.matcher(name).replaceAll("").strip();
        } while (!name.equals(before));
        // 人民政府政府信息公开 is often printed with one 政府 less
        return Optional.of(name.endsWith("人民") ? name + "政府" : name)
                .filter(body -> Phrases.NAME.matcher(body).matches()
                        && !Phrases.NO_NAME.matcher(body).matches());
    }
}
