package nianbao.read.office.web.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.read.office.text.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The day on which a page says that it was published: what a reader sees under that name, else what the page states for
 * machines, else a time beside the title without any other name. The day on which a document was drawn up is another.
 */
public final class PublicationDay {
    private static final String DATE = "(20\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\d)";
    private static final Pattern LABELLED =
            Pattern.compile("(?:发布|发稿|上网|上传|公布|刊发|推送|公开)(?:时间|日期|于)?\\s*[:：\\]】]?\\s*[\\[【(（]?\\s*" + DATE);
    private static final Pattern BESIDE_TITLE = Pattern.compile("(?:^|\\s)(?:时间|日期)\\s*[:：]\\s*" + DATE);
    private static final Pattern ANY = Pattern.compile("^\\D{0,2}" + DATE);
    private static final Pattern IN_DATA = Pattern.compile("\"datePublished\"\\s*:\\s*\"" + DATE);

    /** Names under which pages state it for machines. */
    private static final List<String> META = List.of(
            "pubdate",
            "publishdate",
            "pubtime",
            "publishtime",
            "publish-date",
            "publish_date",
            "publicationdate",
            "publish_time",
            "article:published_time",
            "og:published_time",
            "og:release_date",
            "datepublished",
            "publishedtime");

    private PublicationDay() {}

    /** ISO 8601. */
    public static Optional<String> of(Document page) {
        return Stream.<Supplier<Optional<String>>>of(
                        () -> first(LABELLED, text(page)),
                        () -> meta(page),
                        () -> first(BESIDE_TITLE, text(page)),
                        () -> page.select("time[pubdate], time[itemprop=datePublished]").stream()
                                .map(time -> time.attr("datetime") + " " + time.text())
                                .flatMap(stated -> first(ANY, stated).stream())
                                .findFirst())
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String text(Document page) {
        return page.body().text();
    }

    private static Optional<String> meta(Document page) {
        Optional<String> named = page.getElementsByTag("meta").stream()
                .filter(PublicationDay::isPublication)
                .map(meta -> PlainText.clean(meta.attr("content")))
                .flatMap(stated -> first(ANY, stated).stream())
                .findFirst();
        return named.or(() -> page.getElementsByTag("script").stream()
                .filter(script -> script.attr("type").contains("ld+json"))
                .flatMap(script -> first(IN_DATA, script.data()).stream())
                .findFirst());
    }

    private static boolean isPublication(Element meta) {
        return Stream.of("name", "property", "itemprop")
                .map(attribute -> meta.attr(attribute).strip().toLowerCase(Locale.ROOT))
                .anyMatch(META::contains);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            try {
                return Optional.of(LocalDate.of(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(3)))
                        .toString());
            } catch (DateTimeException e) {
                // no day of any month: the next one may be
            }
        }
        return Optional.empty();
    }
}
