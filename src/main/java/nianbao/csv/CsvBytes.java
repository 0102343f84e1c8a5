package nianbao.csv;

import java.util.Arrays;

/** Rows of comma-separated values as bytes of UTF-8: letter by letter, for tables of hundreds of millions of cells. */
public final class CsvBytes {
    private byte[] bytes = new byte[1 << 12];
    private int length;
    private boolean begun;

    /** Adds a cell to the row; what would not come back otherwise is put between quotes. */
    public void cell(String text) {
        if (begun) {
            put(',');
        }
        begun = true;
        int start = length;
        reserve(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == ',' || letter == '\r' || letter == '\n') {
                length = start;
                put('"');
                encode(text.replace("\"", "\"\""));
                put('"');
                return;
            }
            i += encode(text, i, letter);
        }
    }

    /** Ends the row. */
    public void endRow() {
        put('\r');
        put('\n');
        begun = false;
    }

    /** All rows. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void encode(String text) {
        reserve(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            i += encode(text, i, text.charAt(i));
        }
    }

    /** Adds a letter, and tells how many further chars it takes up. Half a letter is written as a question mark, as Java does. */
    private int encode(String text, int at, char letter) {
        if (letter < 0x80) {
            bytes[length++] = (byte) letter;
        } else if (letter < 0x800) {
            bytes[length++] = (byte) (0xC0 | letter >> 6);
            bytes[length++] = (byte) (0x80 | letter & 0x3F);
        } else if (!Character.isSurrogate(letter)) {
            bytes[length++] = (byte) (0xE0 | letter >> 12);
            bytes[length++] = (byte) (0x80 | letter >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | letter & 0x3F);
        } else if (at + 1 < text.length() && Character.isSurrogatePair(letter, text.charAt(at + 1))) {
            int point = Character.toCodePoint(letter, text.charAt(at + 1));
            bytes[length++] = (byte) (0xF0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
            bytes[length++] = (byte) (0x80 | point & 0x3F);
            return 1;
        } else {
            bytes[length++] = '?';
        }
        return 0;
    }

    private void put(char letter) {
        reserve(1);
        bytes[length++] = (byte) letter;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
