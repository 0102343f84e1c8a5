package nianbao.upload;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** What a file is called that somebody brought, whatever the other end says. */
final class UploadName {
    /** Bytes of a name that every file system takes: people may want to save it by that name again. */
    private static final int BYTES = 200;

    private UploadName() {}

    /**
     * The last part of a path, without what cannot be seen. Composed letters are made one: one system sends them so, another
     * apart, and a name is what tells a corrected file from another one.
     */
    static String of(String said) {
        String last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        String plain = Normalizer.normalize(
                        last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", ""), Normalizer.Form.NFC)
                .strip()
                .replaceFirst("^\\.+", "")
                .strip();
        String cut = plain;
        while (cut.getBytes(StandardCharsets.UTF_8).length > BYTES) { // the end tells the kind
            cut = cut.substring(cut.offsetByCodePoints(0, 1));
        }
        return cut.isEmpty() ? "-" : cut;
    }
}
