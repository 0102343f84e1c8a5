package nianbao.harvest.net.address;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nianbao.detect.type.WebText;

/** Percent-encoding of paths and queries (RFC 3986, section 2.1). */
public final class PercentCode {
    /** What may stand in a path or query as it is; a percent sign is looked at by itself. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

    private PercentCode() {}

    /** A path, and a query behind a question mark, so that only ASCII goes over the wire. */
    static String encode(String pathAndQuery, Charset queryCharset) {
        int mark = pathAndQuery.indexOf('?');
        String path = mark < 0 ? pathAndQuery : pathAndQuery.substring(0, mark);
        String query = mark < 0 ? "" : pathAndQuery.substring(mark);
        return encodePart(path.replace('\\', '/'), StandardCharsets.UTF_8) + encodePart(query, queryCharset);
    }

    private static String encodePart(String text, Charset charset) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            if (isPlain(letter) || (letter == '%' && isHex(text, i + 1) && isHex(text, i + 2))) {
                out.appendCodePoint(letter);
            } else {
                for (byte each : Character.toString(letter).getBytes(charset)) {
                    out.append(String.format("%%%02X", each & 0xFF));
                }
            }
        }
        return out.toString();
    }

    /** Bytes above ASCII, which came as Latin-1, as they are. */
    public static String encodeBytes(String latin) {
        StringBuilder out = new StringBuilder();
        latin.chars()
                .forEach(each -> out.append(each < 0x80 ? Character.toString(each) : String.format("%%%02X", each)));
        return out.toString();
    }

    /** As people read it; encoded letters may be UTF-8 or GBK. */
    static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            if (encoded.charAt(i) == '%' && isHex(encoded, i + 1) && isHex(encoded, i + 2)) {
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.writeBytes(encoded.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return WebText.decode(bytes.toByteArray());
    }

    private static boolean isPlain(int letter) {
        return letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && text.charAt(at) < 0x80 && Character.digit(text.charAt(at), 16) >= 0;
    }
}
