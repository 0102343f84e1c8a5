package nianbao.variants;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Section;
import nianbao.model.SourceFile;
import nianbao.pipeline.Pipeline;

/** Reads made pages whose titles, years and bodies are worded in many ways, and counts what is told wrong. */
public final class ReportPageTrial {
    private ReportPageTrial() {}

    /**
     * What came of some pages.
     *
     * @param misnamed pages of which another body or another year is told than theirs
     * @param wrong each member that is not as the page says it, told
     */
    record Outcome(int pages, int misnamed, List<String> wrong) {
        Outcome {
            wrong = List.copyOf(wrong);
        }

        Outcome plus(Outcome next) {
            List<String> both = new ArrayList<>(wrong);
            both.addAll(next.wrong);
            return new Outcome(pages + next.pages, misnamed + next.misnamed, both);
        }
    }

    static final Outcome NOTHING = new Outcome(0, 0, List.of());

    static Outcome of(Pipeline pipeline, long seed) {
        ReportPage page = ReportPage.of(seed);
        byte[] bytes = page.html().getBytes(StandardCharsets.UTF_8);
        ReportRecord record = pipeline.read(SourceFile.single("page.html", "text/html", bytes));
        List<String> wrong = new ArrayList<>();
        Optional<String> issuer = record.report().issuer();
        OptionalInt year = record.report().year();
        compare(wrong, seed, Optional.of(page.title()), record.report().title());
        compare(wrong, seed, page.issuer(), issuer);
        compare(wrong, seed, OptionalInt.of(page.year()), year);
        compare(wrong, seed, page.date(), record.report().date());
        compare(wrong, seed, page.headings(), all(record, Section::heading));
        compare(wrong, seed, page.texts(), all(record, Section::text));
        boolean otherBody = issuer.isPresent() && !issuer.equals(page.issuer());
        boolean otherYear = year.isPresent() && year.getAsInt() != page.year();
        return new Outcome(1, otherBody || otherYear ? 1 : 0, wrong);
    }

    private static List<String> all(ReportRecord record, Function<Section, String> part) {
        return record.sections().orElseThrow().stream().map(part).toList();
    }

    private static void compare(List<String> wrong, long seed, Object said, Object told) {
        if (!said.equals(told)) {
            wrong.add("seed " + seed + ": " + told + ", not " + said);
        }
    }

    /** {@code ReportPageTrial SEED COUNT}: a line of Markdown. */
    public static void main(String[] args) {
        long seed = Long.parseLong(args[0]);
        Outcome all = NOTHING;
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH, Extent.WHOLE)) {
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                all = all.plus(of(pipeline, seed + i));
            }
        }
        System.out.println("| pages in words | under another name or year | title, body, year, day or section wrong |");
        System.out.println("|--:|--:|--:|");
        System.out.println("| " + all.pages() + " | " + all.misnamed() + " | "
                + all.wrong().size() + " |");
        all.wrong().stream().limit(10).forEach(System.err::println);
    }
}
