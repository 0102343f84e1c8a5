package nianbao.read.office.web.css;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What an address holds itself: RFC 2397. */
public final class DataUri {
    private DataUri() {}

    /** Empty where it is another address, or damaged. */
    public static Optional<byte[]> bytes(String address) {
        String plain = address.strip();
        int comma = plain.indexOf(',');
        if (comma < 0 || !plain.toLowerCase(Locale.ROOT).startsWith("data:")) {
            return Optional.empty();
        }
        String data = plain.substring(comma + 1);
        try {
            boolean packed =
                    plain.substring(0, comma).toLowerCase(Locale.ROOT).strip().endsWith("base64");
            return Optional.of(
                    packed
                            ? Base64.getMimeDecoder()
                                    .decode(URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8))
                            : URLDecoder.decode(data, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static Optional<String> text(String address) {
        return bytes(address).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
