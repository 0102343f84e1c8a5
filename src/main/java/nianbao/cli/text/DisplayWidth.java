package nianbao.cli.text;

/** Columns that text takes on a terminal: two for a Han character, none for a combining mark. */
final class DisplayWidth {
    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** Spaces after {@code text}, so that it fills {@code width} columns. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The ranges that Unicode (UAX #11) calls wide or full-width and that fonts of terminals draw so. */
    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = within(codePoint, 0x1100, 0x115F)
                || within(codePoint, 0x2E80, 0xA4CF)
                || within(codePoint, 0xAC00, 0xD7A3)
                || within(codePoint, 0xF900, 0xFAFF)
                || within(codePoint, 0xFE30, 0xFE6F)
                || within(codePoint, 0xFF00, 0xFF60)
                || within(codePoint, 0xFFE0, 0xFFE6)
                || within(codePoint, 0x1F300, 0x1F9FF)
                || within(codePoint, 0x20000, 0x3FFFD);
        return wide ? 2 : 1;
    }

    private static boolean within(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
