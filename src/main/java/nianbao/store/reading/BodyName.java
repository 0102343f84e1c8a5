package nianbao.store.reading;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names of bodies: which are the same, and which so much alike that a person must say. */
public final class BodyName {
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
    /** What a body's name may end with or not, and be the same; longer ones first. */
    private static final Pattern OFFICE = Pattern.compile("(?:人民政府办公室|政府办公室|人民政府|街道办事处|办事处|办公室|委员会|管委会|街道)$");
    /** Characters of the shortest name that says anything: 民主镇 has three, 县 alone none. */
    private static final int SHORTEST = 2;

    private BodyName() {}

    /** Equal for names that are the same: forms of equal width, no spaces. */
    public static String key(String name) {
        return SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Whether two keys could be the same body: one is the other with more before it, or with another word for its office. */
    static boolean alike(String one, String other) {
        String first = core(one);
        String second = core(other);
        String shorter = first.length() <= second.length() ? first : second;
        String longer = first.length() <= second.length() ? second : first;
        return shorter.length() >= SHORTEST && longer.endsWith(shorter);
    }

    private static String core(String key) {
        return OFFICE.matcher(key).replaceFirst("");
    }
}
