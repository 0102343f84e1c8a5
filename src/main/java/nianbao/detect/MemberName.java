package nianbao.detect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of archive members: their encoding, what they may hide, and which of them are no documents. */
final class MemberName {
    /** Tried in this order; the last takes any bytes. Chinese Windows writes GBK and does not say so. */
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("IBM437"));

    private static final Set<String> LITTER = Set.of(".ds_store", "thumbs.db", "desktop.ini");
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
    static String unified(String name) {
        return name.replace('\\', '/');
    }

    /** Whether it would leave the folder it is unpacked in. Nothing is unpacked here, but others may do so. */
    static boolean isUnsafe(String name) {
        return UNSAFE.matcher(name).find();
    }

    /** Whether it is what systems and Word leave behind, and no document. */
    static boolean isLitter(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || name.contains("/__MACOSX/")
                || last.startsWith("._")
                || last.startsWith("~$")
                || LITTER.contains(last.toLowerCase(Locale.ROOT));
    }
}
