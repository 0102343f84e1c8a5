package nianbao.report.narrative;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import nianbao.model.Block;
import nianbao.model.Paragraph;
import nianbao.model.ReportRecord.Section;

/** All that a report says in words. */
public record Narrative(
        Optional<String> title,
        Optional<String> issuer,
        OptionalInt year,
        Optional<String> documentNumber,
        Optional<String> signatory,
        Optional<String> preamble,
        Optional<String> closing,
        List<Section> sections) {
    private static final String HAN_DIGITS = "〇一二三四五六七八九";

    public Narrative {
        sections = List.copyOf(sections);
    }

    public static Narrative read(List<Block> blocks) {
        List<Paragraph> paragraphs = blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(paragraph -> !paragraph.text().isBlank())
                .toList();
        Sections sections = Sections.find(paragraphs);
        Heading heading = Heading.find(sections.before());
        return new Narrative(
                heading.title(),
                issuer(heading, sections),
                year(heading, sections),
                heading.documentNumber(),
                heading.signatory(),
                text(heading.preamble()),
                text(sections.after()),
                sections.sections());
    }

    private static Optional<String> text(List<Paragraph> paragraphs) {
        return paragraphs.isEmpty()
                ? Optional.empty()
                : Optional.of(paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n")));
    }

    /** As the title names it; as the letterhead does, where that is the same name in full, or where the title names none. */
    private static Optional<String> issuer(Heading heading, Sections sections) {
        Optional<String> titled = heading.title().map(Narrative::issuerOf).filter(name -> !name.isEmpty());
        Optional<String> signed = sections.after().stream()
                .map(paragraph -> paragraph.text().replace(" ", ""))
                .filter(text -> Phrases.BODY.matcher(text).matches())
                .findFirst();
        if (titled.isEmpty()) {
            return heading.letterhead().or(() -> signed);
        }
        return heading.letterhead().filter(name -> name.endsWith(titled.get())).or(() -> titled);
    }

    private static String issuerOf(String title) {
        String name = Phrases.TITLE_SUBJECT.matcher(title).replaceFirst("");
        name = name.replaceAll("(20\\d\\d|二[〇○ＯO零0][一二三四][〇○ＯO零0一二三四五六七八九])\\s*年?度?", "")
                .replaceAll("^关于|关于$|关于发布|的$|[（(][)）]", "")
                .strip();
        // 人民政府政府信息公开 is often printed with one 政府 less
        return name.endsWith("人民") ? name + "政府" : name;
    }

    private static OptionalInt year(Heading heading, Sections sections) {
        OptionalInt titled = heading.title().map(Narrative::yearIn).orElse(OptionalInt.empty());
        if (titled.isPresent()) {
            return titled;
        }
        for (Paragraph paragraph : heading.preamble()) {
            OptionalInt year = yearIn(paragraph.text());
            if (year.isPresent()) {
                return year;
            }
        }
        return sections.sections().stream()
                .map(section -> yearIn(section.text()))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    static OptionalInt yearIn(String text) {
        Matcher digits = Phrases.YEAR.matcher(text);
        if (digits.find()) {
            return OptionalInt.of(Integer.parseInt(digits.group(1)));
        }
        Matcher han = Phrases.HAN_YEAR.matcher(text);
        if (!han.find()) {
            return OptionalInt.empty();
        }
        StringBuilder year = new StringBuilder();
        for (char c : han.group(1).toCharArray()) {
            year.append(Math.max(0, HAN_DIGITS.indexOf(c)));
        }
        return year.length() == 4 ? OptionalInt.of(Integer.parseInt(year.toString())) : OptionalInt.empty();
    }
}
