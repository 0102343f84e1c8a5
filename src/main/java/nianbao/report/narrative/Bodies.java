package nianbao.report.narrative;

import nianbao.report.narrative.line.Phrases;

/** Whether two names may be of one body. */
final class Bodies {
    private Bodies() {}

    /** Letters by which the heads of two names are told to be one. */
    private static final int HEAD = 2;

    /**
     * Bodies are named in full and in short: without their province or city, without 人民政府, by some of their letters
     * (政务局 for 政务服务管理局). The letters of one of two names of a body stand in the other in order; a larger area at the
     * head of one may be missing where the names then begin alike.
     */
    static boolean mayBeOne(String first, String second) {
        String one = plain(first);
        String other = plain(second);
        return isShortFor(one, other)
                || isShortFor(other, one)
                || isShortWithoutArea(one, other)
                || isShortWithoutArea(other, one);
    }

    /**
     * Whether {@code other}, who signs a report or drew it up, cannot be the body that its title names, nor an office that
     * works for it. A government of an area has any of its departments do so; a department or a township only itself.
     */
    static boolean contradict(String titled, String other) {
        return !mayBeOne(titled, other)
                && !Phrases.GOVERNMENT_OF_AREA.matcher(titled).matches()
                && !Phrases.OFFICE.matcher(other).matches();
    }

    private static String plain(String name) {
        String bare = name.replaceAll("\\s", "");
        String plain = Phrases.DISPENSABLE.matcher(bare).replaceAll("");
        return plain.isEmpty() ? bare : plain;
    }

    private static boolean isShortWithoutArea(String brief, String full) {
        String inner = Phrases.AREA.matcher(brief).replaceFirst("");
        return inner.length() > HEAD && full.startsWith(inner.substring(0, HEAD)) && isShortFor(inner, full);
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
