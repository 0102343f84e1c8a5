package nianbao.harvest.net.address;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.detect.type.WebText;

/** What a reply says of its body besides the bytes: its name and its encoding. */
public final class ServedName {
    /** RFC 6266: {@code filename*} has its encoding with it and goes first. */
    private static final Pattern EXTENDED =
            Pattern.compile("filename\\*\\s*=\\s*[\\w-]*'[\\w-]*'([^;\\s]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern PLAIN =
            Pattern.compile("filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([\\w-]+)", Pattern.CASE_INSENSITIVE);

    private ServedName() {}

    /** Of a Content-Disposition; servers write GBK, UTF-8 or percent signs into it. */
    public static Optional<String> name(String disposition) {
        Matcher extended = EXTENDED.matcher(disposition);
        if (extended.find()) {
            return Optional.of(PercentCode.decode(extended.group(1)));
        }
        Matcher plain = PLAIN.matcher(disposition);
        if (!plain.find()) {
            return Optional.empty();
        }
        String raw = plain.group(1) == null ? plain.group(2) : plain.group(1);
        return Optional.of(PercentCode.decode(WebText.decode(raw.getBytes(StandardCharsets.ISO_8859_1))))
                .filter(name -> !name.isBlank());
    }

    /** Of a Content-Type. */
    public static Optional<String> charset(String type) {
        Matcher stated = CHARSET.matcher(type);
        return stated.find() ? Optional.of(stated.group(1)) : Optional.empty();
    }
}
