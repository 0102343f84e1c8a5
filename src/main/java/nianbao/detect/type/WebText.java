package nianbao.detect.type;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a web page. Its encoding is told by its byte order mark; else it is UTF-8 where the bytes are UTF-8, whatever
 * the page says, for no Chinese text in another encoding happens to be; else what the server or the page says; else
 * whichever of UTF-8 and GB18030 has fewer faults. GB2312 and GBK are read as GB18030, which holds both.
 */
public final class WebText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    /** A page says its encoding within this many bytes, by the HTML standard; some sites put scripts first. */
    private static final int HEAD_BYTES = 8_192;

    private static final Pattern STATED =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);

    private WebText() {}

    public static String decode(byte[] bytes) {
        return decode(bytes, Optional.empty());
    }

    /** @param served the encoding that the server stated */
    public static String decode(byte[] bytes, Optional<String> served) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        return new String(bytes, charset(bytes, served));
    }

    /** The encoding of bytes without a byte order mark. */
    public static Charset charset(byte[] bytes, Optional<String> served) {
        int faultsOfUtf8 = faults(bytes, StandardCharsets.UTF_8);
        if (faultsOfUtf8 == 0) {
            return StandardCharsets.UTF_8;
        }
        String stated = served.orElseGet(() -> stated(bytes));
        if (stated.toLowerCase(Locale.ROOT).startsWith("big5")) {
            return BIG5;
        }
        return faults(bytes, GB18030) <= faultsOfUtf8 ? GB18030 : StandardCharsets.UTF_8;
    }

    private static String stated(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher matcher = STATED.matcher(head);
        return matcher.find() ? matcher.group(1) : "";
    }

    /** How many stretches of {@code bytes} are no text in {@code charset}. */
    private static int faults(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(HEAD_BYTES);
        int faults = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.clear();
            if (result.isError()) {
                faults++;
                in.position(in.position() + Math.min(result.length(), in.remaining()));
            } else if (result.isUnderflow()) {
                return faults;
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
