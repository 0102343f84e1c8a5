package nianbao.report.narrative;

import java.util.List;

/** Whether two names may be of one body. */
final class Bodies {
    private Bodies() {}

    /**
     * Bodies are named in full and in short: without their province or city, without 人民政府, by some of their letters
     * (政务局 for 政务服务管理局). One of two names of a body holds the letters of the other in order, but for the area.
     */
    static boolean mayBeOne(String first, String second) {
        return names(first).stream()
                .anyMatch(a -> names(second).stream().anyMatch(b -> isShortFor(a, b) || isShortFor(b, a)));
    }

    /** The name without what may be left out, and without the larger areas at its head one after another. */
    private static List<String> names(String name) {
        String plain = Phrases.DISPENSABLE.matcher(name.replaceAll("\\s", "")).replaceAll("");
        plain = plain.isEmpty() ? name : plain;
        String inner = Phrases.AREA.matcher(plain).replaceFirst("");
        return inner.equals(plain) ? List.of(plain) : List.of(plain, inner);
    }

    private static boolean isShortFor(String brief, String full) {
        int at = 0;
        for (int i = 0; i < full.length() && at < brief.length(); i++) {
            if (full.charAt(i) == brief.charAt(at)) {
                at++;
            }
        }
        return at == brief.length();
    }
}
