package nianbao.degrade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Scans of digital reports by a recipe that a seed has chosen. */
public final class ChanceScan {
    private static final List<Fault> FAULTS = List.of(Fault.values());
    private static final List<Integer> RESOLUTIONS = List.of(150, 200, 200, 300);
    private static final List<Integer> QUALITIES = List.of(60, 75, 85, 90);

    private ChanceScan() {}

    /** How the scan of that seed is made, as a {@link Recipe}: up to two faults, each of a level of its curve, or a plain scan. */
    public static String recipe(long seed) {
        Random random = new Random(seed);
        List<String> parts = new ArrayList<>();
        parts.add("dpi=" + RESOLUTIONS.get(random.nextInt(RESOLUTIONS.size())));
        parts.add("jpeg=" + QUALITIES.get(random.nextInt(QUALITIES.size())));
        int faults = random.nextInt(3);
        for (int i = 0; i < faults; i++) {
            Fault fault = FAULTS.get(random.nextInt(FAULTS.size()));
            List<Double> levels = fault.levels();
            parts.add(fault.id() + "=" + levels.get(random.nextInt(levels.size())));
        }
        return String.join("+", parts);
    }

    /**
     * A PDF of images.
     *
     * @throws IOException where the report cannot be drawn
     */
    public static byte[] of(byte[] pdf, long seed) throws IOException {
        return Recipe.of(recipe(seed)).file(pdf, seed);
    }
}
