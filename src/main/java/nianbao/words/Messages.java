package nianbao.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.geometry.Box;
import nianbao.model.EnvironmentException;
import nianbao.model.Problem;
import nianbao.model.ReportRecord.Note;

/**
 * The texts of one language: Chinese for any Chinese locale, English for every other.
 *
 * <p>A problem with N arguments is told by the text {@code <code>.message.N} if there is one, else by {@code
 * <code>.message}. An argument that has a text {@code word.<argument>}, or a name that was handed in, is replaced by it, so
 * that a problem can name a reason or a table of a form without knowing the reader's language; "signal 9" is told by {@code
 * word.signal.1}.
 */
public final class Messages {
    private static final String BUNDLE = "nianbao.messages";

    /** A word and its number. */
    private static final Pattern NUMBERED = Pattern.compile("([a-z-]+) ([0-9]+)");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final ResourceBundle bundle;
    private final Locale locale;
    private final Map<String, String> names;

    private Messages(ResourceBundle bundle, Locale locale, Map<String, String> names) {
        this.bundle = bundle;
        this.locale = locale;
        this.names = Map.copyOf(names);
    }

    public static Messages in(Locale locale) {
        return new Messages(bundle(locale), locale, Map.of());
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The same where arguments may be ids of things that have names of their own, such as the tables of a form. */
    public Messages naming(Map<String, String> others) {
        return new Messages(bundle, locale, others);
    }

    /** The language that they are in. */
    public Locale locale() {
        return locale;
    }

    /** A problem as records hold it: what happened, and what to do. */
    public Note note(Problem problem) {
        return new Note(
                problem.code().id(),
                problem.page(),
                problem.box().map(Messages::coordinates),
                problem.field(),
                message(problem),
                Optional.of(advice(problem)));
    }

    /** What happened. */
    public String message(Problem problem) {
        return message(problem.code().id(), problem.arguments());
    }

    /** The same of a problem by its code, which this program may not know: then the code itself. */
    public String message(String code, List<String> arguments) {
        String exact = code + ".message." + arguments.size();
        return bundle.containsKey(exact) ? format(exact, arguments) : kind(code, arguments);
    }

    /** What problems of a kind are called; the code itself where this program does not know it. */
    public String kind(String code) {
        return kind(code, List.of());
    }

    private String kind(String code, List<String> arguments) {
        String key = code + ".message";
        return bundle.containsKey(key) ? format(key, arguments) : code;
    }

    /** What to do about it. */
    public String advice(Problem problem) {
        return format(problem.code().id() + ".advice", problem.arguments());
    }

    /** The same of a problem by its code; empty where this program does not know it. */
    public Optional<String> advice(String code, List<String> arguments) {
        String key = code + ".advice";
        return bundle.containsKey(key) ? Optional.of(format(key, arguments)) : Optional.empty();
    }

    /** An environment error, and what to do about it. */
    public String tell(EnvironmentException failure) {
        return happened(failure) + "\n" + text(failure.code().id() + ".advice");
    }

    /** The same in one line, for a log. */
    public String tellInLog(EnvironmentException failure) {
        return text(
                "environment.in-log",
                happened(failure).replaceAll("\\s*\\R\\s*", " "),
                text(failure.code().id() + ".advice"));
    }

    /** What a process said stands below the reason, as it said it. */
    private String happened(EnvironmentException failure) {
        String[] reason = String.valueOf(failure.getMessage()).split("\n", 2);
        String happened = text(failure.code().id() + ".message", reason[0]);
        return reason.length == 1 ? happened : happened + "\n" + reason[1];
    }

    /** A time as people read it: by the clock of this machine, in whole seconds. */
    public static String time(Instant time) {
        return TIME.format(time.atZone(ZoneId.systemDefault()));
    }

    public String text(String key, Object... arguments) {
        List<String> words = new ArrayList<>();
        for (Object argument : arguments) {
            words.add(argument instanceof Instant time ? time(time) : String.valueOf(argument));
        }
        return format(key, words);
    }

    private String format(String key, List<String> arguments) {
        return new MessageFormat(bundle.getString(key), locale)
                .format(arguments.stream().map(this::spoken).toArray());
    }

    private String spoken(String argument) {
        String key = "word." + argument;
        if (bundle.containsKey(key)) {
            return bundle.getString(key);
        }
        Matcher numbered = NUMBERED.matcher(argument);
        if (numbered.matches() && bundle.containsKey("word." + numbered.group(1) + ".1")) {
            return new MessageFormat(bundle.getString("word." + numbered.group(1) + ".1"), locale)
                    .format(new Object[] {numbered.group(2)});
        }
        return names.getOrDefault(argument, argument);
    }

    private static List<BigDecimal> coordinates(Box box) {
        return List.of(tenth(box.left()), tenth(box.top()), tenth(box.right()), tenth(box.bottom()));
    }

    private static BigDecimal tenth(double points) {
        return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    }
}
