package nianbao.read.office.web.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.read.office.text.PlainText;
import org.jsoup.nodes.Document;

/**
 * The body that a page names as its publisher, by its words for that, else as its source; it may be the name of a site.
 */
public final class Publisher {
    private static final String NAME = "\\s*[:：\\]】]?\\s*(\\p{IsHan}{2,40})";
    private static final List<Pattern> LABELLED = List.of(
            Pattern.compile("(?:发布|公开|制发|发文)(?:机构|机关|单位|主体|部门)" + NAME),
            Pattern.compile("(?:信息|稿件|文章|内容)?来源\\s*[:：]\\s*(\\p{IsHan}{2,40})"));
    /** Names under which pages state their source for machines. */
    private static final List<String> META = List.of("contentsource", "source", "publisher");

    private Publisher() {}

    public static Optional<String> of(Document page) {
        String text = page.body().text();
        Stream<String> stated = page.getElementsByTag("meta").stream()
                .filter(meta -> META.contains(meta.attr("name").strip().toLowerCase(Locale.ROOT)))
                .map(meta -> PlainText.clean(meta.attr("content")))
                .filter(name -> !name.isEmpty());
        return Stream.concat(LABELLED.stream().flatMap(label -> first(label, text).stream()), stated)
                .findFirst();
    }

    private static Optional<String> first(Pattern label, String text) {
        Matcher matcher = label.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
