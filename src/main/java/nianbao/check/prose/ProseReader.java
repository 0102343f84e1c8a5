package nianbao.check.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.csv.CsvText;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Section;

/**
 * Reads from prose how many requests were received, granted and refused, and how many reviews and suits there were.
 *
 * <p>What is said stands in a clause, by the patterns of {@code statements.csv}, where {@code N} is a number with its counting
 * word and a space parts ways to say it. Whether it is about this body and this year stands in the sentence: where it may be about others, the statement says
 * so.
 */
public final class ProseReader {
    private static final String NUMBER = "[约近]?(?<n>[0-9]{1,7})(?:余)?(?:件|条|份|宗|次|例|起)(?!次)";
    private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n]+[。！？]?");
    private static final Pattern CLAUSE = Pattern.compile("[^，；：,;:。！？]+");
    /** What stands between the letters of a clause without saying anything. */
    private static final Pattern BLANKS_AND_QUOTES = Pattern.compile("[\\s“”‘’\"]+");
    /** What was done with the requests of the sentence: all of them, where it begins with their number. */
    private static final Pattern OUTCOME_OF_ALL = Pattern.compile("^其中(?=予以|全部公开|同意公开|部分公开|不予|无法提供)");

    private static final String RECEIVED = "requests.new.total";
    /** Words by which a clause counts a part of what it names, or more than that. */
    private static final Pattern PART =
            Pattern.compile("其中|网上|网络|信函|邮寄|当面|现场|传真|自然人(?!、法人|和法人|及法人|或法人)|(?<!自然人[、和及或])法人|企业|较|比上年|同比|平均|约|余");
    /** Words by which a sentence is about more than the body: 全县共受理. */
    private static final Pattern WHOLE = Pattern.compile("全[省市县区州旗盟](?!部)|累计|截至|截止|以来|各(?:级|单位|部门|乡镇|镇)");

    private static final Pattern OFFICE = Pattern.compile("(?:政府|县|市|区|本)?办公[室厅]");
    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})年");
    /** Bodies whose reports are about all that is in their division; those of towns speak of their county besides. */
    private static final Pattern GOVERNMENT = Pattern.compile("([省市县区州旗盟])(?:人民政府)?$");

    private static final Pattern DIVISION = Pattern.compile("全([省市县区州旗盟])(?!部)");

    private final List<Rule> rules;

    public ProseReader() {
        this(rules());
    }

    private ProseReader(List<Rule> rules) {
        this.rules = rules;
    }

    /** What one kind of statement looks like. */
    private record Rule(List<String> fields, List<Pattern> numbers, Optional<Pattern> zero) {}

    private static List<Rule> rules() {
        try (InputStream in =
                Objects.requireNonNull(ProseReader.class.getResourceAsStream("/nianbao/check/statements.csv"))) {
            return CsvText.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .skip(1)
                    .map(CsvText.Row::cells)
                    .map(cells -> new Rule(
                            List.of(cells.get(0).split("\\+")),
                            Stream.of(cells.get(1).split(" "))
                                    .map(words -> Pattern.compile(words.replace("N", NUMBER)))
                                    .toList(),
                            Optional.of(cells.get(2))
                                    .filter(zero -> !zero.isEmpty())
                                    .map(Pattern::compile)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the sections of a record say; nothing where they were not read. */
    public List<Statement> read(ReportRecord record) {
        List<Statement> found = new ArrayList<>();
        record.sections().stream().flatMap(List::stream).forEach(section -> read(section, record, found));
        return found;
    }

    private void read(Section section, ReportRecord record, List<Statement> found) {
        Matcher sentences = SENTENCE.matcher(section.text());
        while (sentences.find()) {
            String sentence = sentences.group().strip();
            boolean scoped = isScoped(sentence, record);
            Matcher clauses = CLAUSE.matcher(ProseNumbers.plain(sentence));
            boolean ofAll = false;
            while (clauses.find()) {
                String said = BLANKS_AND_QUOTES.matcher(clauses.group()).replaceAll("");
                String clause = ofAll ? OUTCOME_OF_ALL.matcher(said).replaceFirst("") : said;
                boolean whole = !PART.matcher(clause).find();
                for (Rule rule : rules) {
                    Optional<BigDecimal> value = value(rule, clause);
                    value.ifPresent(number ->
                            found.add(new Statement(rule.fields(), number, sentence, scoped && whole, section.page())));
                    ofAll |= value.isPresent() && whole && rule.fields().equals(List.of(RECEIVED));
                }
            }
        }
    }

    private static Optional<BigDecimal> value(Rule rule, String clause) {
        if (rule.zero().filter(zero -> zero.matcher(clause).find()).isPresent()) {
            return Optional.of(BigDecimal.ZERO);
        }
        return rule.numbers().stream()
                .map(pattern -> pattern.matcher(clause))
                .filter(Matcher::find)
                .findFirst()
                .map(number -> new BigDecimal(number.group("n")));
    }

    private static boolean isScoped(String sentence, ReportRecord record) {
        String issuer = record.report().issuer().orElse("");
        Matcher government = GOVERNMENT.matcher(issuer);
        boolean ofAll = government.find();
        if (WHOLE.matcher(sentence).find() && !ofAll) {
            return false;
        }
        Matcher divisions = DIVISION.matcher(sentence);
        while (divisions.find()) {
            if (!divisions.group(1).equals(government.group(1))) {
                return false; // a county speaks of its city
            }
        }
        if (OFFICE.matcher(sentence).find() && !OFFICE.matcher(issuer).find()) {
            return false;
        }
        OptionalInt year = record.report().year();
        Matcher years = YEAR.matcher(sentence);
        while (years.find()) {
            if (year.isEmpty() || Integer.parseInt(years.group(1)) != year.getAsInt()) {
                return false;
            }
        }
        return true;
    }
}
