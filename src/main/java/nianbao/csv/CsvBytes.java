package nianbao.csv;

import java.nio.charset.StandardCharsets;
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
        int plain = plain(text);
        if (plain == text.length()) {
            return;
        }
        if (text.indexOf('"', plain) >= 0
                || text.indexOf(',', plain) >= 0
                || text.indexOf('\r', plain) >= 0
                || text.indexOf('\n', plain) >= 0) {
            length = start;
            put('"');
            encode(text.replace("\"", "\"\""), 0);
            put('"');
        } else {
            encode(text, plain);
        }
    }

    /** Adds the letters up to the first that needs more than a byte of its own, and tells how many they are. */
    private int plain(String text) {
        byte[] to = bytes; // as local ones, these two are not looked for at each letter
        int at = length;
        int i = 0;
        for (; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80 || letter == '"' || letter == ',' || letter == '\r' || letter == '\n') {
                break;
            }
            to[at++] = (byte) letter;
        }
        length = at;
        return i;
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

    private void encode(String text, int from) {
        byte[] encoded = text.substring(from).getBytes(StandardCharsets.UTF_8);
        reserve(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
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
