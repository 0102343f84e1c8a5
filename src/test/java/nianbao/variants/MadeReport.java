package nianbao.variants;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** A report whose looks and figures a seed has chosen, and what it says. */
public final class MadeReport {
    /** Features that one report has at most. */
    private static final int MOST = 4;

    private static final List<Feature> FEATURES = List.of(Feature.values());

    private final Set<Feature> features;
    private final VariantMaker.Variant variant;

    private MadeReport(Set<Feature> features, VariantMaker.Variant variant) {
        this.features = features;
        this.variant = variant;
    }

    public static MadeReport of(long seed) {
        Random random = new Random(seed);
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        int count = random.nextInt(MOST + 1);
        for (int i = 0; i < count; i++) {
            features.add(FEATURES.get(random.nextInt(FEATURES.size())));
        }
        return new MadeReport(features, VariantMaker.make(random.nextLong(), features));
    }

    /** As a web page. */
    public String html() {
        return variant.html();
    }

    /** As a file of Word: its words and tables, without the looks. */
    public byte[] word() {
        return WordPage.of(Jsoup.parse(variant.html()), Map.of());
    }

    /** Each field of its forms; empty where nothing, or what stands for nothing, is printed. */
    public Map<String, Optional<BigDecimal>> values() {
        return variant.figures().values();
    }

    /** Whether the document has no cell for a field. */
    public boolean isAbsent(String field) {
        return variant.figures().isAbsent(field);
    }

    public int year() {
        return variant.truth().year;
    }

    /** Names by which its issuer may be called. */
    public List<String> issuers() {
        return Stream.concat(Stream.of(variant.truth().issuer), variant.truth().issuerMayBe.stream())
                .toList();
    }

    /** What is particular about it. */
    @Override
    public String toString() {
        return features.toString();
    }
}
