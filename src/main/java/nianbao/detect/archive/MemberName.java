package nianbao.detect.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of archive members: their encoding, and what they may hide. */
public final class MemberName {
    /** Tried in this order; the last takes any bytes. Chinese Windows writes GBK and does not say so. */
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("IBM437"));

    private static final Pattern UNSAFE = Pattern.compile("^/|^[A-Za-z]:|(^|/)\\.\\.(/|$)|[\\p{Cntrl}]");

    private MemberName() {}

    /** The name that the bytes of an archive's directory spell, where the archive does not say in which encoding. */
    static String decode(byte[] raw) {
        for (Charset charset : CHARSETS) {
            Optional<String> name = decode(raw, charset);
            if (name.isPresent()) {
                return name.get();
            }
        }
        return new String(raw, StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> decode(byte[] raw, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** With the strokes that Unix uses. */
    public static String unified(String name) {
        return name.replace('\\', '/');
    }

    /** Whether it would leave the folder it is unpacked in. Nothing is unpacked here, but others may do so. */
    public static boolean isUnsafe(String name) {
        return UNSAFE.matcher(name).find();
    }
}
