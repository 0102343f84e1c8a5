package nianbao.report.narrative.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.document.Paragraph;
import nianbao.report.form.SectionPlan;
import nianbao.report.wording.CalendarText;

/**
 * Parts paragraphs in which the headings of sections stand together with text, as pages do that lost their line ends.
 *
 * <p>A heading inside a paragraph is known by its number and the form's own words for that number, after the end of a
 * sentence. Headings with nothing between them are a list of the contents and stay together.
 */
public final class InnerHeadings {
    private static final String DIGITS = "一二三四五六七八九";

    private final SectionPlan plan;
    /** The number of a section, or of the next one after the last. */
    private final Pattern number;

    private final Pattern inner;

    private InnerHeadings(SectionPlan plan) {
        String numbers = "[" + DIGITS.substring(0, Math.min(plan.count(), DIGITS.length())) + "]";
        String more = "[" + DIGITS.substring(0, Math.min(plan.count() + 1, DIGITS.length())) + "]";
        this.plan = plan;
        this.number = Pattern.compile(more + "[、.．]|第" + more + "部分");
        this.inner = Pattern.compile(
                "(?:^|(?<=[。！；：”）)]))\\s*(?:第?(" + numbers + ")(?:、|[.．]|\\s|部分[、:：]?))\\s*(" + wordings() + ")");
    }

    private String wordings() {
        return plan.headings().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(InnerHeadings::loosely)
                .reduce((a, b) -> a + "|" + b)
                .orElse("");
    }

    /** The wording with the signs that are folded away, wherever they may stand. */
    private static String loosely(String wording) {
        return wording.replace("、", "、?");
    }

    /** @param plan of sections; of one without any nothing is parted */
    public static List<Paragraph> parted(List<Paragraph> paragraphs, SectionPlan plan) {
        if (plan.count() == 0) {
            return paragraphs;
        }
        InnerHeadings headings = new InnerHeadings(plan);
        List<Paragraph> parted = new ArrayList<>();
        paragraphs.forEach(paragraph -> parted.addAll(headings.parts(paragraph)));
        return parted;
    }

    private List<Paragraph> parts(Paragraph paragraph) {
        List<String> parts = parts(paragraph.text());
        return parts.stream()
                .map(part -> new Paragraph(part, paragraph.place(), paragraph.alignment(), paragraph.size()))
                .toList();
    }

    private List<String> parts(String text) {
        if (text.indexOf('。') < 0) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        int last = 0;
        Matcher matcher = inner.matcher(text);
        while (matcher.find()) {
            int number = CalendarText.number(matcher.group(1));
            if (number <= last || !isOf(matcher.group(2), number) || goesOn(text, matcher.end())) {
                continue;
            }
            last = number;
            add(parts, text.substring(from, matcher.start()));
            add(parts, text.substring(matcher.start(), matcher.end()));
            from = matcher.end() + (isColon(text, matcher.end()) ? 1 : 0);
        }
        add(parts, text.substring(from));
        return parts;
    }

    private boolean isOf(String words, int number) {
        String plain = words.replace("、", "");
        return plan.headings().get(number - 1).stream()
                .anyMatch(wording -> wording.replace("、", "").equals(plain));
    }

    /** Whether the words are the beginning of a longer heading, or of a sentence about themselves, or of a list of headings. */
    private boolean goesOn(String text, int end) {
        return end < text.length()
                && ("（(、，,；;及和与的等”》方部".indexOf(text.charAt(end)) >= 0
                        || number.matcher(text).region(end, text.length()).lookingAt());
    }

    private static boolean isColon(String text, int end) {
        return end < text.length() && "：:。".indexOf(text.charAt(end)) >= 0;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }
}
