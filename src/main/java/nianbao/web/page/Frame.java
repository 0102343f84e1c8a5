package nianbao.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import nianbao.correct.FigureFields;
import nianbao.correct.FileDescription;
import nianbao.store.reading.Reports.Title;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Role;
import nianbao.web.guard.Session;
import nianbao.words.Messages;

/**
 * What all pages have: a language, somebody who looks, and words.
 *
 * @param address of the page with its query, to come back to
 * @param keying counts the figures that wait for whoever looks to be keyed blind
 */
public record Frame(
        Messages messages, FigureFields fields, Optional<Session> session, String address, IntSupplier keying) {
    /** The attribute of a request that counts them; without it there are none. */
    public static final String KEYING = "nianbao.keying";

    private static final String LANGUAGE = "lang";
    private static final int A_YEAR = 365 * 24 * 3600;

    /** The frame of a request: in the language that it asks for, else that of the last one, else the browser's. */
    public static Frame of(Context request, FigureFields fields) {
        Optional<String> asked =
                Optional.ofNullable(request.queryParam(LANGUAGE)).filter(Frame::isKnown);
        asked.ifPresent(language -> request.cookie(
                new Cookie(LANGUAGE, language, "/", A_YEAR, Guard.isSecure(request), true, null, SameSite.STRICT)));
        String query = Optional.ofNullable(request.queryString())
                .map(text -> "?" + text)
                .orElse("");
        IntSupplier keying =
                Optional.<IntSupplier>ofNullable(request.attribute(KEYING)).orElse(() -> 0);
        return new Frame(
                Messages.in(language(request)), fields, Guard.session(request), request.path() + query, keying);
    }

    /** The language of whoever asks. */
    public static Locale language(Context request) {
        String language = Optional.ofNullable(request.queryParam(LANGUAGE))
                .filter(Frame::isKnown)
                .or(() -> Optional.ofNullable(request.cookie(LANGUAGE)).filter(Frame::isKnown))
                .or(() -> Optional.ofNullable(request.header("Accept-Language")))
                .orElse("");
        return language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static boolean isKnown(String language) {
        return language.equals("zh") || language.equals("en");
    }

    /** A text of the pages. */
    public String text(String key, Object... arguments) {
        return messages.text("web." + key, arguments);
    }

    /** A text whose places a script fills in: {@code {0}} and so on are left in it. */
    public String template(String key) {
        return text(key, "{0}", "{1}");
    }

    /** The language of the page, for browsers and screen readers. */
    public String language() {
        return isChinese() ? "zh-CN" : "en";
    }

    public boolean isChinese() {
        return messages.locale().getLanguage().equals("zh");
    }

    /** This page in the other language. */
    public String inOtherLanguage() {
        return Address.of(address).with(LANGUAGE, isChinese() ? "en" : "zh").toString();
    }

    /** What a figure is called. */
    public String figure(String field) {
        return fields.words(field, messages.locale());
    }

    /** What a field is called, of a figure or of the report. */
    public String field(String field) {
        return FileDescription.words(field, fields, messages);
    }

    /** What a report is called. */
    public String report(Title title) {
        String name = title.issuer().orElse(Long.toString(title.report()));
        return title.year().stream()
                .mapToObj(year -> text("report.title", name, Integer.toString(year)))
                .findFirst()
                .orElse(name);
    }

    /** What a table is called. */
    public String table(String table) {
        return fields.tableTitle(table, messages.locale());
    }

    /** A check in words. */
    public String check(String id) {
        return fields.check(id, messages.locale());
    }

    /** What a verdict, a status or a code is called. */
    public String word(String kind, String id) {
        return text(kind + "." + id);
    }

    /** What problems of a kind are called. */
    public String problem(String code) {
        return messages.kind(code);
    }

    /** What records note. */
    NoteWords notes() {
        return new NoteWords(fields, messages);
    }

    /** A time by the clock of this machine. */
    public String time(Instant time) {
        return Messages.time(time);
    }

    /** The session's second secret, for forms and scripts. */
    public String csrf() {
        return session.map(Session::csrf).orElse("");
    }

    /** Whether whoever looks may say who may enter. */
    public boolean mayAdmit() {
        return session.map(Session::role).filter(role -> role.may(Role.ADMIN)).isPresent();
    }

    /** How many figures wait for whoever looks to be keyed blind. */
    public int toKey() {
        return mayReview() ? keying.getAsInt() : 0;
    }

    /** The same for a page that is told whatever becomes of the store: nothing is counted for it. */
    Frame uncounted() {
        return new Frame(messages, fields, session, address, () -> 0);
    }

    /** Whether whoever looks may say what stands in reports. */
    public boolean mayReview() {
        return session.map(Session::role)
                .filter(role -> role.may(Role.REVIEWER))
                .isPresent();
    }
}
