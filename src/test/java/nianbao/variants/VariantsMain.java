package nianbao.variants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Writes variants as HTML with their truths: {@code VariantsMain FOLDER ENDING SEED COUNT}. Each feature comes
 * {@code COUNT} times alone, and as often there are documents of three features. ENDING is that of the file that the HTML
 * is going to be printed to, and of which the truth speaks.
 */
public final class VariantsMain {
    private VariantsMain() {}

    /**
     * Writes the files.
     *
     * @throws IOException where the folder cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        long seed = Long.parseLong(args[2]);
        int count = Integer.parseInt(args[3]);
        long number = seed * 1_000_003;
        for (Feature feature : Feature.values()) {
            number += 1_009;
            for (int i = 0; i < count; i++) {
                long own = number + i;
                write(folder, args[1], own, EnumSet.of(feature), feature.name().toLowerCase(Locale.ROOT), i);
            }
        }
        Random random = new Random(seed);
        for (int i = 0; i < count * 20; i++) {
            Set<Feature> some = EnumSet.noneOf(Feature.class);
            List<Feature> all = new ArrayList<>(List.of(Feature.values()));
            for (int k = 0; k < 4; k++) {
                some.add(all.get(random.nextInt(all.size())));
            }
            write(folder, args[1], random.nextLong(), some, "many", i);
        }
        for (int i = 0; i < count * 6; i++) {
            String name = "negative-" + i;
            Files.writeString(folder.resolve(name + ".html"), Negatives.html(new Random(seed + i), i));
            Files.writeString(folder.resolve(name + ".truth.json"), Truth.negative(name + "." + args[1], "negative"));
        }
    }

    private static void write(Path folder, String ending, long seed, Set<Feature> features, String category, int i)
            throws IOException {
        String name = category + "-" + i;
        VariantMaker.Variant variant = VariantMaker.make(seed, features);
        Files.writeString(
                folder.resolve(name + ".html"), "<!-- " + features + " -->\n" + variant.html(), StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve(name + ".truth.json"),
                variant.truth().json(name + "." + ending, category, variant.figures()));
    }
}
